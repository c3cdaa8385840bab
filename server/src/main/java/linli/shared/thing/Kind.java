package linli.shared.thing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A kind of things that one can point at, such as {@code PRODUCT}. The module that keeps such things declares it in its
 * {@link ThingSource}, and nobody else has to know of it; a request that names one says with {@link PointsAt} which it
 * takes.
 */
public record Kind(String name) {
    static final String PATTERN = "^[A-Z][A-Z_]{1,23}$";

    private static final Pattern NAME = Pattern.compile(PATTERN);

    public Kind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no kind: " + name);
        }
    }

    @JsonCreator
    public static Kind valueOf(String name) {
        return new Kind(name);
    }

    @JsonValue
    @Override
    public String toString() {
        return name;
    }
}
