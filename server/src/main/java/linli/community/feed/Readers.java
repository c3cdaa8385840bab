package linli.community.feed;

import java.util.Optional;
import linli.community.CommunityError;
import linli.community.CommunityPermission;
import linli.community.feed.FeedQueries.Reader;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Actor;
import org.springframework.stereotype.Component;

/** Who may follow a group's talk, and what more they may do there: those who sit in it, and whose work it is. */
@Component
class Readers {
    private final FeedQueries queries;

    Readers(FeedQueries queries) {
        this.queries = queries;
    }

    /** @throws DomainException if the group does not exist for the actor */
    Reader check(FeedKey feed, Actor actor) {
        return find(feed, actor).orElseThrow(() -> new DomainException(CommunityError.GROUP_NOT_FOUND));
    }

    /** The same, of somebody who keeps order in the group. */
    Reader checkModerator(FeedKey feed, Actor actor) {
        var reader = check(feed, actor);
        if (!moderates(feed.brand(), reader, actor)) {
            throw new DomainException(CommunityError.NOT_YOURS_TO_PIN);
        }
        return reader;
    }

    Optional<Reader> find(FeedKey feed, Actor actor) {
        return queries.findReader(feed, actor.person())
                .filter(reader -> reader.seated() || attends(feed.brand(), reader, actor));
    }

    /** Whether the actor speaks there because of their work, be they seated or not. */
    boolean isStaff(FeedKey feed, Actor actor) {
        return actor.mayAnywhere(CommunityPermission.ATTEND_GROUPS, feed.brand())
                && queries.findReader(feed, actor.person())
                        .filter(reader -> attends(feed.brand(), reader, actor))
                        .isPresent();
    }

    boolean moderates(BrandId brand, Reader reader, Actor actor) {
        return actor.mayInCommunity(
                CommunityPermission.MODERATE, brand, reader.community().value());
    }

    /** Whether it is this person's work to attend to the group: of the brand, of its community or of its store. */
    private static boolean attends(BrandId brand, Reader reader, Actor actor) {
        var store = reader.store();
        return actor.mayInCommunity(
                        CommunityPermission.ATTEND_GROUPS,
                        brand,
                        reader.community().value())
                || store != null && actor.mayInStore(CommunityPermission.ATTEND_GROUPS, brand, store.value());
    }
}
