package linli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linli.demo.story.Conversation;
import linli.demo.story.Story;
import linli.identity.People;
import linli.media.MediaId;
import linli.shared.PersonId;
import org.springframework.core.annotation.Order;

/** Covers, and faces for the authors and the people whom one sees most. */
@DemoComponent
@Order(20)
class MediaAct implements Act {
    private static final int FACES = 300;

    private final People people;

    MediaAct(People people) {
        this.people = people;
    }

    @Override
    public String title() {
        return "画图 pictures";
    }

    @Override
    public void open(Stage stage) {
        var town = stage.town();
        town.pictures.putAll(stage.studio().covers(covers(town)));
        stage.studio()
                .beginAvatars(LongStream.concat(
                                town.story.authors().stream().mapToLong(Story.Author::avatar),
                                LongStream.range(1, town.scaled(FACES) + 2L).map(seed -> Chance.SEED + seed))
                        .boxed()
                        .toList());
    }

    private static List<Story.Picture> covers(Town town) {
        return Stream.of(
                        town.story.authors().stream().map(Story.Author::cover),
                        town.story.communities().stream().map(Story.Community::cover),
                        town.story.posts().stream().map(Story.Post::cover),
                        town.story.campaigns().stream().map(Story.Campaign::cover),
                        town.conversations.stream()
                                .flatMap(one -> one.turns().stream())
                                .map(Conversation.Turn::picture)
                                .filter(Objects::nonNull))
                .flatMap(covers -> covers)
                .distinct()
                .toList();
    }

    @Override
    public void close(Stage stage) {
        var town = stage.town();
        var faces = stage.studio().allAvatars();
        var given = new LinkedHashMap<PersonId, MediaId>();
        int next = 0;
        for (var author : town.story.authors()) {
            given.put(town.get(town.authors, author.key()), faces.get(next++));
        }
        var seen = new ArrayList<PersonId>(town.sharers.keySet());
        town.neighbours.forEach(neighbour -> seen.add(neighbour.id()));
        var lively = town.lively;
        if (lively != null) {
            seen.addFirst(lively.id());
        }
        seen.addFirst(town.neighbours.getLast().id());
        for (var person : seen) {
            if (next < faces.size() && !given.containsKey(person)) {
                given.put(person, faces.get(next++));
            }
        }
        people.setAvatars(given);
    }
}
