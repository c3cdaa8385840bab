package linli.shared.listing;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.shared.Id;
import org.jspecify.annotations.Nullable;

/** What a record of filters asks for, also of one within it, in words for the audit trail. */
final class Filters {
    /** What somebody looked for may be a person's name. */
    private static final String WORDS = "q";

    private Filters() {}

    static Map<String, String> told(Record filter) {
        var told = new LinkedHashMap<String, String>();
        for (var component : filter.getClass().getRecordComponents()) {
            var value = read(component, filter);
            if (value instanceof Record within && !(value instanceof Id)) {
                told.putAll(told(within));
            } else if (value != null && !value.equals(false)) {
                told.put(component.getName(), component.getName().equals(WORDS) ? "…" : value.toString());
            }
        }
        return told;
    }

    private static @Nullable Object read(RecordComponent component, Record filter) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(filter);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
