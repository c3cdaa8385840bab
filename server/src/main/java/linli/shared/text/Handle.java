package linli.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a thing is called in addresses and files: letters and digits of any script in lower case, with single hyphens or
 * underscores between them. Written in another case or width it is the same handle; what only looks the same is kept apart
 * by the database ({@code shared.look_alike_key}).
 */
public record Handle(String value) {
    public static final int LONGEST = 255;

    private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}]+";
    private static final Pattern HANDLE = Pattern.compile(WORD + "(?:[-_]" + WORD + ")*");
    private static final Pattern BETWEEN = Pattern.compile("_{2,}|_*[^\\p{L}\\p{M}\\p{Nd}_][^\\p{L}\\p{M}\\p{Nd}]*");
    private static final Pattern SELECTORS = Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern EDGES = Pattern.compile("^[-_]+|[-_]+$");

    public Handle {
        if (!HANDLE.matcher(value).matches() || value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException("No handle: " + value);
        }
    }

    /** The handle that is written so. */
    public static Optional<Handle> find(String written) {
        var folded = fold(written);
        return HANDLE.matcher(folded).matches() && folded.codePointCount(0, folded.length()) <= LONGEST
                ? Optional.of(new Handle(folded))
                : Optional.empty();
    }

    /** The handle that is closest to a text, such as a title or what another shop calls a handle; empty if no letter is. */
    public static Optional<Handle> like(String text) {
        var folded = EDGES.matcher(BETWEEN.matcher(fold(text)).replaceAll("-")).replaceAll("");
        if (folded.codePointCount(0, folded.length()) > LONGEST) {
            var end = "-" + Integer.toHexString(folded.hashCode());
            var start = folded.substring(0, folded.offsetByCodePoints(0, LONGEST - end.length()));
            folded = EDGES.matcher(start).replaceAll("") + end;
        }
        return find(folded);
    }

    private static String fold(String text) {
        return Normalizer.normalize(
                SELECTORS
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT),
                Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return value;
    }
}
