package linli.community;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** One group of a community's series. A string in JSON. */
public record GroupId(long value) implements Id {
    public static final Kind KIND = new Kind("GROUP");

    @JsonCreator
    public static GroupId valueOf(String text) {
        return new GroupId(Ids.parse(text));
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
