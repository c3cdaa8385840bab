package linli.identity.trail;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import linli.shared.PersonId;
import linli.shared.ThingId;
import linli.shared.listing.Days;
import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which acts; a part that is null narrows nothing.
 *
 * @param q words of the name or the end of the phone of who did it, or the number of what it was done to, as screens print it
 *     or in full
 * @param by who did it
 * @param thing the id of what it was done to
 * @param from the first of the brand's days on which it was done
 * @param to the last one
 */
record AuditFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable PersonId by,

        @Nullable @Pattern(regexp = "[a-z-]{1,40}\\.[a-z-]{1,40}")
        String action,

        @Nullable ThingId thing,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Days days() {
        return new Days(from, to);
    }

    Optional<String> words() {
        return Sought.words(q);
    }

    /** What was typed, if it may be a number of a thing or the end of it. */
    Optional<String> number() {
        return Sought.digits(q, 6, 19);
    }
}
