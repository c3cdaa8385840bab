package linli.community.roster;

import java.time.LocalDate;
import linli.intake.Mode;
import linli.shared.listing.Days;
import org.jspecify.annotations.Nullable;

/**
 * Which imports of rosters into a community; a part that is null narrows nothing.
 *
 * @param from the first of the brand's days on which they were begun
 * @param to the last one
 */
record RosterFilter(
        @Nullable Mode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Days days() {
        return new Days(from, to);
    }

    String conditions() {
        return (mode == null ? "" : " and r.mode = :mode") + days().condition("r.created_at");
    }
}
