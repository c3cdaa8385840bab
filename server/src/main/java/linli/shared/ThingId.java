package linli.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a thing whose kind stands beside it. A string in JSON. */
public record ThingId(long value) implements Id {

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
