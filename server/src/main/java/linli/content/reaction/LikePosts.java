package linli.content.reaction;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.activity.Verb;
import linli.content.ContentVerbs;
import linli.content.Reactions;
import linli.content.Reactions.Liking;
import linli.shared.BrandId;
import linli.shared.GroupCommit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Likes posts and takes likes back, many at a time; of one person's wishes for one post the last counts. */
@Service
class LikePosts implements Reactions {
    enum Wish {
        LIKE,
        UNLIKE
    }

    record Command(Mark mark, Wish wish) {}

    enum Outcome {
        DONE,
        NO_SUCH_POST
    }

    private static final Comparator<Mark> IN_KEY_ORDER = Comparator.<Mark>comparingLong(
                    mark -> mark.brand().value())
            .thenComparingLong(mark -> mark.post().value())
            .thenComparingLong(mark -> mark.person().value());

    private final ReactionRepository reactions;
    private final ActivityStream activities;

    LikePosts(ReactionRepository reactions, ActivityStream activities) {
        this.reactions = reactions;
        this.activities = activities;
    }

    @Override
    @Transactional
    public void like(BrandId brand, List<Liking> likings) {
        if (!likings.isEmpty()) {
            handle(likings.stream()
                    .map(liking -> new Command(new Mark(brand, liking.post(), liking.person()), Wish.LIKE))
                    .toList());
        }
    }

    @Transactional
    List<Outcome> handle(List<Command> commands) {
        var last = new LinkedHashMap<Mark, Wish>();
        commands.forEach(command -> last.put(command.mark(), command.wish()));
        var there = new HashSet<>(reactions.published(last.keySet()));
        change(there, last, Wish.LIKE);
        change(there, last, Wish.UNLIKE);
        return commands.stream()
                .map(command -> there.contains(command.mark()) ? Outcome.DONE : Outcome.NO_SUCH_POST)
                .toList();
    }

    private void change(Set<Mark> there, LinkedHashMap<Mark, Wish> last, Wish wish) {
        var wanted = there.stream()
                .filter(mark -> last.get(mark) == wish)
                .sorted(IN_KEY_ORDER)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var changed = wish == Wish.LIKE ? reactions.like(wanted) : reactions.unlike(wanted);
        if (!changed.isEmpty()) {
            reactions.countLikes(changed, wish == Wish.LIKE ? 1 : -1);
            activities.record(activities(changed, wish == Wish.LIKE ? ContentVerbs.LIKE : ContentVerbs.UNLIKE));
        }
    }

    private static List<Activity> activities(Collection<Mark> marks, Verb verb) {
        return marks.stream()
                .map(mark -> new Activity(
                        mark.brand(),
                        mark.person(),
                        null,
                        verb,
                        mark.post().thing(),
                        Activity.Where.UNKNOWN.withPost(mark.post()),
                        0))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Commits {
        private static final int LARGEST_BATCH = 256;

        @Bean
        GroupCommit<Command, Outcome> likes(LikePosts likes) {
            return new GroupCommit<>("likes", LARGEST_BATCH, likes::handle);
        }
    }
}
