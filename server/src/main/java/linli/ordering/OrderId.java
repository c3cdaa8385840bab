package linli.ordering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** An order. A string in JSON. */
public record OrderId(long value) {

    @JsonCreator
    public static OrderId valueOf(String text) {
        return new OrderId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
