package linli.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** The id of a thing whose kind stands beside it. A string in JSON. */
public record ThingId(long value) implements Id {

    /** Of whatever kind that is; null of nothing. */
    public static @Nullable ThingId of(@Nullable Id id) {
        return id == null ? null : new ThingId(id.value());
    }

    @JsonCreator
    public static ThingId valueOf(String text) {
        return new ThingId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
