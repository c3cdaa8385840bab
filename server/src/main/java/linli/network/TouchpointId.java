package linli.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A place where somebody can be reached: a shelf code, a group link, a poster, a content share. A string in JSON. */
public record TouchpointId(long value) {

    @JsonCreator
    public static TouchpointId valueOf(String text) {
        return new TouchpointId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
