package linli.ordering.day;

import java.time.LocalDate;
import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which closed days of a store; a part that is null narrows nothing.
 *
 * @param q words of the note or of why it was opened again
 * @param from the first day
 * @param to the last one
 */
record DayFilter(
        @Nullable @Characters(max = 60) String q,
        DayClosing.@Nullable State state,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Of closings {@code c}. */
    String conditions() {
        return (state == null ? "" : " and (c.reopened_at is null) = (:state = 'CLOSED')")
                + (from == null ? "" : " and c.day >= :from")
                + (to == null ? "" : " and c.day <= :to")
                + Sought.words(q)
                        .map(_ -> " and " + Sought.within("c.note", "c.reopened_reason"))
                        .orElse("");
    }
}
