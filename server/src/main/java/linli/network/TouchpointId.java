package linli.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** A place where somebody can be reached: a shelf code, a group link, a poster, a content share. A string in JSON. */
public record TouchpointId(long value) implements Id.OfTouchpoint {
    public static final Kind KIND = new Kind("TOUCHPOINT");

    @JsonCreator
    public static TouchpointId valueOf(String text) {
        return new TouchpointId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }

    public Thing thing() {
        return new Thing(KIND, value);
    }
}
