package linli.community.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import linli.community.CommunityId;
import linli.community.Talk;
import linli.community.feed.FeedRepository.Past;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.Sha256;
import linli.shared.thing.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SpeakInGroups implements Talk {
    private final PostMessages posting;
    private final FeedRepository feeds;
    private final PinToTop pin;

    SpeakInGroups(PostMessages posting, FeedRepository feeds, PinToTop pin) {
        this.posting = posting;
        this.feeds = feeds;
        this.pin = pin;
    }

    /** When it was said, what it answers and who likes it is added before anybody can see it. */
    @Override
    @Transactional
    public void say(BrandId brand, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var outcomes =
                posting.handle(lines.stream().map(line -> message(brand, line)).toList());
        var numbers = new HashMap<String, MessageNumber>();
        var past = new ArrayList<Past>();
        for (int i = 0; i < lines.size(); i++) {
            if (outcomes.get(i) instanceof PostMessage.Outcome.Posted(var number)) {
                var line = lines.get(i);
                numbers.put(line.key(), number);
                past.add(new Past(
                        new FeedKey(brand, line.group()),
                        number,
                        line.answers() == null ? null : numbers.get(line.answers()),
                        line.likedBy(),
                        line.saidAt()));
            }
        }
        feeds.tell(past);
    }

    private static PostMessage message(BrandId brand, Line line) {
        return new PostMessage(
                brand,
                line.group(),
                line.author(),
                switch (line.speaker()) {
                    case NEIGHBOUR -> PostMessage.Speaker.MEMBER;
                    case STAFF -> PostMessage.Speaker.STAFF;
                },
                UUID.nameUUIDFromBytes(line.key().getBytes(StandardCharsets.UTF_8)),
                Sha256.fingerprint(line.body()),
                line.body(),
                line.images(),
                List.of(),
                null,
                line.card());
    }

    @Override
    public void pin(BrandId brand, CommunityId community, Thing thing, int hours, PersonId by) {
        pin.thing(brand, community, null, thing, hours, by);
    }
}
