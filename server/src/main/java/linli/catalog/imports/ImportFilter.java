package linli.catalog.imports;

import java.time.LocalDate;
import linli.intake.Mode;
import linli.shared.listing.Days;
import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which imports of products; a part that is null narrows nothing.
 *
 * @param q words of the file's name, or who began it, by words of the name or the end of the phone
 * @param from the first of the brand's days on which they were begun
 * @param to the last one
 */
record ImportFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable Mode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Days days() {
        return new Days(from, to);
    }

    String conditions() {
        return (mode == null ? "" : " and r.mode = :mode")
                + days().condition("r.created_at")
                + Sought.words(q)
                        .map(_ -> " and (" + Sought.within("i.file_name")
                                + " or r.started_by in (select person from identity.meant_by(:words) p (person)))")
                        .orElse("");
    }
}
