package linli.identity;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail tells of a thing that is changed: its fields, by their names.
 *
 * @param lines what is told as it was and as it is, if it fits a line
 * @param parts what is only named
 */
public record AuditedFields<T>(
        Map<String, Function<T, @Nullable Object>> lines, Map<String, Function<T, @Nullable Object>> parts) {
    /** In bytes. */
    private static final int LINE = 300;

    /** What differs: {@code before} and {@code after} of lines, the names of all else as {@code parts}. */
    public Map<String, Object> changes(T was, T is) {
        var before = new TreeMap<String, @Nullable Object>();
        var after = new TreeMap<String, @Nullable Object>();
        var named = new TreeSet<String>();
        parts.forEach((name, field) -> {
            if (!Objects.equals(field.apply(was), field.apply(is))) {
                named.add(name);
            }
        });
        lines.forEach((name, field) -> {
            var then = field.apply(was);
            var now = field.apply(is);
            if (!Objects.equals(then, now)) {
                if (fits(then) && fits(now)) {
                    before.put(name, then);
                    after.put(name, now);
                } else {
                    named.add(name);
                }
            }
        });
        var changes = new HashMap<String, Object>();
        if (!before.isEmpty()) {
            changes.put("before", before);
            changes.put("after", after);
        }
        if (!named.isEmpty()) {
            changes.put("parts", named);
        }
        return changes;
    }

    private static boolean fits(@Nullable Object value) {
        return String.valueOf(value).getBytes(StandardCharsets.UTF_8).length <= LINE;
    }
}
