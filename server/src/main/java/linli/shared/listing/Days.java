package linli.shared.listing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import linli.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * From which of a brand's days to which, both included. Ids sort by when they were made, and are ahead of that where a
 * clock was ({@link Ids#ceiling}), so the days bound the ids that a list has to look at; which of those are of these days only {@code network.day_of} knows.
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** No zone is farther from UTC, and of what is not known to be ahead nothing is dated farther from when its id was made. */
    private static final Duration LATITUDE = Duration.ofHours(15);

    /** All ids of these days are above it. */
    public long above() {
        var first = earliest();
        return first == null ? 0 : Ids.floor(first);
    }

    /** All ids of these days are below it, also of what was made when a clock had been ahead. */
    public long below(Ids ids) {
        var last = latest();
        return last == null ? Long.MAX_VALUE : ids.ceiling(last);
    }

    /** No moment of these days is before it; null if any day is meant. */
    public @Nullable Instant earliest() {
        return from == null
                ? null
                : from.atStartOfDay().toInstant(ZoneOffset.UTC).minus(LATITUDE);
    }

    /** All moments of these days are before it; null if any day is meant. */
    public @Nullable Instant latest() {
        return to == null
                ? null
                : to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).plus(LATITUDE);
    }

    /**
     * What an index on the column can find of these days, besides the condition; with the parameters {@code :earliest} and
     * {@code :latest}.
     */
    public String bounds(String column) {
        return (from == null ? "" : " and " + column + " >= :earliest")
                + (to == null ? "" : " and " + column + " < :latest");
    }

    /** The condition that the column is of these days; with the parameters {@code :brand}, {@code :from} and {@code :to}. */
    public String condition(String column) {
        return (from == null ? "" : " and network.day_of(:brand, " + column + ") >= :from")
                + (to == null ? "" : " and network.day_of(:brand, " + column + ") <= :to");
    }
}
