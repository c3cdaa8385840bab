package linli.ordering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** An order. A string in JSON. */
public record OrderId(long value) implements Id {
    public static final Kind KIND = new Kind("ORDER");

    @JsonCreator
    public static OrderId valueOf(String text) {
        return new OrderId(Ids.parse(text));
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
