package linli.community.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linli.community.CommunityError;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.Signals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Likes and removes messages; each change is a new revision that streams bring to everybody who looks on. */
@Service
class ChangeMessages {
    private final FeedRepository feeds;
    private final Signals signals;

    ChangeMessages(FeedRepository feeds, Signals signals) {
        this.feeds = feeds;
        this.signals = signals;
    }

    /** Liking again changes nothing. */
    @Transactional
    void like(FeedKey feed, MessageNumber message, PersonId person) {
        if (feeds.like(feed, message, person)) {
            feeds.countLike(feed, message, 1, revision(feed));
        }
    }

    @Transactional
    void unlike(FeedKey feed, MessageNumber message, PersonId person) {
        if (feeds.unlike(feed, message, person)) {
            feeds.countLike(feed, message, -1, revision(feed));
        }
    }

    /** Takes the message's content from sight; its place stays. */
    @Transactional
    void remove(FeedKey feed, MessageNumber message, PersonId by) {
        if (feeds.remove(feed, message, by, revision(feed)) == 0) {
            throw new DomainException(CommunityError.MESSAGE_NOT_FOUND);
        }
    }

    private long revision(FeedKey feed) {
        signals.send(FeedHub.FEED, List.of(feed.toString()));
        return Optional.ofNullable(feeds.advance(new TreeMap<>(Map.of(feed, 1))).get(feed))
                .orElseThrow();
    }
}
