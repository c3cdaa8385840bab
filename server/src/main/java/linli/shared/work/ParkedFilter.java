package linli.shared.work;

import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * What of that which is parked; a part that is null narrows nothing.
 *
 * @param q a part of what it is known by or of the error, or the brand's number
 */
record ParkedFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable @Characters(max = 200) String work) {
    String conditions() {
        return (work == null ? "" : " and work = :work")
                + Sought.words(q)
                        .map(_ -> " and (" + Sought.within("key", "error") + " or " + Sought.numbered("brand") + ")")
                        .orElse("");
    }
}
