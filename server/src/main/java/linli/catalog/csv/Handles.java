package linli.catalog.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names for addresses. */
final class Handles {
    private static final int LONGEST = 255;
    private static final Pattern BETWEEN = Pattern.compile("[\\s/?#\\p{Z}\\p{C}]+");
    private static final Pattern EDGES = Pattern.compile("^[-.]+|[-.]+$");

    private Handles() {}

    /** The text as a handle: small letters, hyphens for what cannot stand in an address; empty if nothing is left. */
    static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var handle = BETWEEN.matcher(plain).replaceAll("-");
        if (!handle.equals(plain) || handle.matches("\\.+")) {
            handle = EDGES.matcher(handle).replaceAll("");
        }
        if (handle.codePointCount(0, handle.length()) <= LONGEST) {
            return handle;
        }
        var end = "-" + Integer.toHexString(handle.hashCode());
        return handle.substring(0, handle.offsetByCodePoints(0, LONGEST - end.length())) + end;
    }

    /** A title as a handle: letters and digits of any script. */
    static String ofTitle(String title) {
        var letters = title.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-");
        return of(EDGES.matcher(letters).replaceAll(""));
    }
}
