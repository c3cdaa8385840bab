package linli.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** A post. A string in JSON. */
public record PostId(long value) implements Id.OfPost {
    public static final Kind KIND = new Kind("POST");

    @JsonCreator
    public static PostId valueOf(String text) {
        return new PostId(Ids.parse(text));
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
