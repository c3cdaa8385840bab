package linli.activity;

import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.PersonId;
import linli.shared.ThingId;
import linli.shared.VisitorId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as told to the stream; the stream adds its id and the database's time.
 *
 * @param person who of somebody, if signed in; else {@code visitor}, the first-party cookie's number, says who
 * @param value what the verb counts: the section read (1 head, 2 waist, 3 legs), minor units paid or refunded, else 0
 */
public record Activity(
        BrandId brand,
        By by,
        @Nullable PersonId person,
        @Nullable VisitorId visitor,
        Verb verb,
        Thing thing,
        Where where,
        long value) {

    /** Who did it. */
    public enum By {
        SOMEBODY,
        /** Linli itself, because the time for it had come or because of what people had done. */
        SYSTEM
    }

    /** Where it happened and on whose share; each part is null if unknown. */
    public record Where(
            @Nullable ThingId store,
            @Nullable ThingId community,
            @Nullable ThingId touchpoint,
            @Nullable ThingId share,
            @Nullable ThingId post) {
        public static final Where UNKNOWN = new Where(null, null, null, null, null);

        public Where withStore(Id.@Nullable OfStore some) {
            return new Where(ThingId.of(some), community, touchpoint, share, post);
        }

        public Where withCommunity(Id.@Nullable OfCommunity some) {
            return new Where(store, ThingId.of(some), touchpoint, share, post);
        }

        public Where withTouchpoint(Id.@Nullable OfTouchpoint some) {
            return new Where(store, community, ThingId.of(some), share, post);
        }

        public Where withShare(Id.@Nullable OfShare some) {
            return new Where(store, community, touchpoint, ThingId.of(some), post);
        }

        public Where withPost(Id.@Nullable OfPost some) {
            return new Where(store, community, touchpoint, share, ThingId.of(some));
        }
    }

    public Activity {
        if ((by == By.SOMEBODY) == (person == null && visitor == null)) {
            throw new IllegalArgumentException("it is not said who did " + verb);
        }
    }

    /** What somebody did. */
    public Activity(
            BrandId brand,
            @Nullable PersonId person,
            @Nullable VisitorId visitor,
            Verb verb,
            Thing thing,
            Where where,
            long value) {
        this(brand, By.SOMEBODY, person, visitor, verb, thing, where, value);
    }

    /** What the system did. */
    public static Activity bySystem(BrandId brand, Verb verb, Thing thing, Where where, long value) {
        return new Activity(brand, By.SYSTEM, null, null, verb, thing, where, value);
    }
}
