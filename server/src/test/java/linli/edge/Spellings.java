package linli.edge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Other spellings of an address, by what is otherwise in them. */
final class Spellings {
    private static final List<String> PARAMETERS = List.of(";", ";x=y", ";jsessionid=1");
    private static final List<String> ENDINGS =
            List.of("%3Bx", "%00", "%20", "%0A", "%09", ".", "%2E", "%23", "%3F", "%E2%80%8B", "%EF%BB%BF");
    private static final List<String> BEFORE =
            List.of("/", "./", "%2e/", "x/../", "x/%2e%2e/", "x/..;/", ".;/", "x/.%2e/", "%2f", "\\", "%5c");
    private static final List<String> WHOLE_ENDINGS =
            List.of("/", "//", "/.", "/..", "/x/..", "/index.html", "?", "#", ";/", "/;");

    private Spellings() {}

    /** @param path that is spelled as it should be */
    static Map<String, String> of(String path) {
        var all = new LinkedHashMap<String, String>();
        var segments = List.of(path.substring(1).split("/", -1));
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).isEmpty()) {
                spellSegment(segments, i, all);
            }
        }
        spellWhole(path, all);
        all.values().removeIf(path::equals);
        return all;
    }

    private static void spellSegment(List<String> segments, int place, Map<String, String> all) {
        var segment = segments.get(place);
        int last = segment.length() - 1;
        var spelled = new LinkedHashMap<String, String>();
        spelled.put("first letter escaped", escape(segment, 0, 0, false));
        spelled.put("last letter escaped", escape(segment, last, last, false));
        spelled.put("all letters escaped", escape(segment, 0, last, false));
        spelled.put("all letters escaped in lower case", escape(segment, 0, last, true));
        spelled.put("a delimiter escaped", segment + "%21");
        spelled.put("a name's sign escaped", segment + "%40");
        spelled.put("escaped in lower case", segment + "%e6%9e%97");
        spelled.put("escaped twice", "%25" + escape(segment, 0, 0, false).substring(1));
        spelled.put("overlong", overlong(segment.charAt(0)) + segment.substring(1));
        spelled.put("escaped as %u", "%u0061" + segment.substring(1));
        for (var end : PARAMETERS) {
            spelled.put("and " + end, segment + end);
        }
        for (var before : BEFORE) {
            spelled.put("after " + before, before + segment);
        }
        if (!isValue(segment)) {
            spelled.put("full width", "%EF%BD%81" + segment.substring(1));
            spelled.put("in upper case", segment.toUpperCase(Locale.ROOT));
            for (var end : ENDINGS) {
                spelled.put("and " + end, segment + end);
            }
        }
        spelled.forEach((name, other) -> {
            var changed = new ArrayList<>(segments);
            changed.set(place, other);
            all.put("segment %d %s".formatted(place + 1, name), "/" + String.join("/", changed));
        });
    }

    /** Whether it stands for a variable, of which another text is another value rather than another spelling. */
    private static boolean isValue(String segment) {
        return segment.startsWith("1");
    }

    private static void spellWhole(String path, Map<String, String> all) {
        for (var ending : WHOLE_ENDINGS) {
            all.put("and " + ending, path + ending);
        }
        if (!isValue(path.substring(path.lastIndexOf('/') + 1))) {
            for (var ending : new String[] {"%2F", "%5C", "\\", ".json", ".css", "%3Fx"}) {
                all.put("and " + ending, path + ending);
            }
        }
        UnaryOperator<String> inside =
                between -> path.charAt(0) + path.substring(1).replaceFirst("/", between);
        all.put("a slash escaped", inside.apply("%2F"));
        all.put("a slash escaped in lower case", inside.apply("%2f"));
        all.put("a slash escaped twice", inside.apply("%252F"));
        all.put("a backslash", inside.apply("\\\\"));
        all.put("an escaped backslash", inside.apply("%5C"));
        all.put("two slashes first", "/" + path);
        all.put("an app first", "/app/.." + path);
        all.put("a parameter first", "/;x" + path);
        if (path.length() > 1) {
            all.put("no slash first", path.substring(1));
        }
        all.put("a host first", "//evil.example" + path);
        all.put("a health check first", "/actuator/health/../.." + path);
        all.put("a callback first", "/api/payments/callbacks/../../.." + path);
        all.put("a callback first, escaped", "/api/payments/callbacks/%2e%2e/%2e%2e/%2e%2e" + path);
    }

    /** Escapes the characters from the first to the last of the two places. */
    private static String escape(String text, int first, int last, boolean isLower) {
        var escaped = new StringBuilder(text.substring(0, first));
        for (int i = first; i <= last; i++) {
            var octet = "%%%02X".formatted((int) text.charAt(i));
            escaped.append(isLower ? octet.toLowerCase(Locale.ROOT) : octet);
        }
        return escaped.append(text.substring(last + 1)).toString();
    }

    /** The character in two octets, of which it needs one. */
    private static String overlong(char character) {
        var octets = new byte[] {(byte) (0xC0 | character >> 6), (byte) (0x80 | character & 0x3F)};
        return escape(new String(octets, StandardCharsets.ISO_8859_1), 0, 1, false);
    }
}
