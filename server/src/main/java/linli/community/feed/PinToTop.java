package linli.community.feed;

import java.util.Map;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.series.Groups;
import linli.community.series.Series;
import linli.identity.Audit;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.thing.Thing;
import linli.shared.thing.ThingCard;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts things and messages above the talk of one group or of every group of a community, for so many hours. */
@Service
class PinToTop {
    private final PinRepository pins;
    private final FeedQueries queries;
    private final Groups groups;
    private final Things things;
    private final Audit audit;
    private final Ids ids;

    PinToTop(PinRepository pins, FeedQueries queries, Groups groups, Things things, Audit audit, Ids ids) {
        this.pins = pins;
        this.queries = queries;
        this.groups = groups;
        this.things = things;
        this.audit = audit;
        this.ids = ids;
    }

    /** @param group null for every group */
    @Transactional
    PinId thing(BrandId brand, CommunityId community, @Nullable GroupId group, Thing thing, int hours, PersonId by) {
        var card =
                things.findPublic(brand, thing).orElseThrow(() -> new DomainException(CommunityError.CARD_NOT_FOUND));
        if (card.over()) {
            throw new DomainException(CommunityError.CARD_OVER);
        }
        return put(new PinRepository.Pin(brand, new PinId(ids.next()), community, group, thing, null, by), hours);
    }

    /** Only where it was said. */
    @Transactional
    PinId message(FeedKey feed, CommunityId community, MessageNumber message, int hours, PersonId by) {
        if (queries.findAuthor(feed, message).isEmpty()) {
            throw new DomainException(CommunityError.MESSAGE_NOT_FOUND);
        }
        return put(
                new PinRepository.Pin(feed.brand(), new PinId(ids.next()), community, feed.group(), null, message, by),
                hours);
    }

    @Transactional
    void remove(FeedKey feed, CommunityId community, PinId pin, PersonId by) {
        if (pins.remove(feed.brand(), community, feed.group(), pin) == 0) {
            throw new DomainException(CommunityError.PIN_NOT_FOUND);
        }
        audit.record(feed.brand(), by, "pin.removed", Map.of("community", community.toString()));
    }

    private PinId put(PinRepository.Pin pin, int hours) {
        groups.lock(new Series(pin.brand(), pin.community()));
        pins.sweep(pin.brand(), pin.community());
        var id = pins.put(pin, hours).orElseThrow(() -> new DomainException(CommunityError.PINS_FULL));
        audit.record(
                pin.brand(),
                pin.by(),
                "pin.set",
                Map.of(
                        "community",
                        pin.community().toString(),
                        "what",
                        pin.thing() == null
                                ? "MESSAGE:" + pin.message()
                                : pin.thing().toString(),
                        "where",
                        pin.group() == null ? "everywhere" : pin.group().toString(),
                        "hours",
                        hours));
        return id;
    }

    /** Whether nobody can do anything with it any more: it has ended, or is not to be seen. */
    static boolean isOver(@Nullable ThingCard card) {
        return card == null || !card.isPublic() || card.over();
    }
}
