package linli.activity;

import java.time.Instant;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the stream has it. Its id is its own, and the same each time that it is told of.
 *
 * @param person who of somebody, if signed in
 * @param visitor the browser's number, if one was in use
 * @param value what the verb counts, as in {@link Activity}
 */
public record Happened(
        HappenedId id,
        BrandId brand,
        Instant at,
        Activity.By by,
        @Nullable PersonId person,
        @Nullable VisitorId visitor,
        Verb verb,
        Thing thing,
        Activity.Where where,
        long value) {}
