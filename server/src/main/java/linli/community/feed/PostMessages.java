package linli.community.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.community.CommunityVerbs;
import linli.community.feed.PostMessage.Outcome;
import linli.shared.Ids;
import linli.shared.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts messages into their groups' feeds: a fixed number of statements however many there are. */
@Service
class PostMessages {
    private final FeedRepository feeds;
    private final ActivityStream activities;
    private final Signals signals;
    private final Ids ids;

    PostMessages(FeedRepository feeds, ActivityStream activities, Signals signals, Ids ids) {
        this.feeds = feeds;
        this.activities = activities;
        this.signals = signals;
        this.ids = ids;
    }

    @Transactional
    List<Outcome> handle(List<PostMessage> messages) {
        var standings = feeds.standings(messages);
        var outcomes = new ArrayList<@Nullable Outcome>(messages.size());
        var steps = new TreeMap<FeedKey, Integer>();
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            var standing = standings.get(i);
            boolean staff = message.speaker() == PostMessage.Speaker.STAFF;
            if (standing.community() == null || !standing.seated() && !staff) {
                outcomes.add(new Outcome.NotHere());
            } else if (standing.muted() && !staff) {
                outcomes.add(new Outcome.Muted());
            } else {
                outcomes.add(null);
                steps.merge(new FeedKey(message.brand(), message.group()), 1, Integer::sum);
            }
        }
        if (!steps.isEmpty()) {
            post(messages, standings, steps, outcomes);
        }
        return outcomes.stream()
                .map(Optional::ofNullable)
                .map(Optional::orElseThrow)
                .toList();
    }

    private void post(
            List<PostMessage> messages,
            List<FeedRepository.Standing> standings,
            TreeMap<FeedKey, Integer> steps,
            List<@Nullable Outcome> outcomes) {
        var next = new HashMap<FeedKey, Long>();
        feeds.advance(steps).forEach((feed, last) -> next.put(feed, last - steps.getOrDefault(feed, 0)));
        var positions = new ArrayList<Integer>();
        var rows = new ArrayList<FeedRepository.Row>();
        for (int i = 0; i < messages.size(); i++) {
            if (outcomes.get(i) == null) {
                var message = messages.get(i);
                long number = next.merge(new FeedKey(message.brand(), message.group()), 1L, Long::sum);
                positions.add(i);
                rows.add(new FeedRepository.Row(
                        message, ids.next(), number, standings.get(i).mentions()));
            }
        }
        var stored = feeds.insert(rows);
        var talks = new ArrayList<Activity>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isNew = stored.get(i).number() == rows.get(i).number();
            outcomes.set(positions.get(i), outcome(stored.get(i), rows.get(i).message(), isNew));
            if (isNew) {
                talks.add(talk(rows.get(i).message(), standings.get(positions.get(i))));
            }
        }
        if (!talks.isEmpty()) {
            activities.record(talks);
            signals.send(
                    FeedHub.FEED, steps.keySet().stream().map(FeedKey::toString).toList());
        }
    }

    /** What was posted under the message's key, whatever has become of its author since. */
    Optional<Outcome> findEarlier(PostMessage message) {
        return feeds.find(message).map(stored -> outcome(stored, message, false));
    }

    private static Outcome outcome(FeedRepository.Stored stored, PostMessage message, boolean isNew) {
        var number = new MessageNumber(stored.number());
        if (isNew) {
            return new Outcome.Posted(number);
        }
        return stored.fingerprint() == message.fingerprint() ? new Outcome.Replayed(number) : new Outcome.KeyReused();
    }

    private static Activity talk(PostMessage message, FeedRepository.Standing standing) {
        return new Activity(
                message.brand(),
                message.author(),
                null,
                CommunityVerbs.TALK,
                message.group().thing(),
                Activity.Where.UNKNOWN.withStore(standing.store()).withCommunity(standing.community()),
                0);
    }
}
