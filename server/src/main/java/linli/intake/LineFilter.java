package linli.intake;

import linli.shared.listing.Sought;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a report; a part that is null narrows nothing.
 *
 * @param q words of the file's name, of what the line is about or of what it quotes of the file
 * @param code in the kind's own words
 */
public record LineFilter(@Nullable String q, @Nullable String code) {
    String conditions() {
        return (code == null ? "" : " and code = :code")
                + Sought.words(q)
                        .map(_ -> " and " + Sought.within("file", "subject", "array_to_string(arguments, ' ')"))
                        .orElse("");
    }
}
