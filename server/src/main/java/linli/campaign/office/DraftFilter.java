package linli.campaign.office;

import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns that are being made up; a part that is null narrows nothing.
 *
 * @param q words of the title
 */
record DraftFilter(@Nullable @Characters(max = 60) String q) {
    String conditions() {
        return Sought.words(q)
                .map(_ -> " and " + Sought.within("(plan ->> 'title')", "(plan ->> 'titleEn')"))
                .orElse("");
    }
}
