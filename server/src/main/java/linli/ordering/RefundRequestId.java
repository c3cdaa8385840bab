package linli.ordering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** What a buyer asks back of an order, once. A string in JSON. */
public record RefundRequestId(long value) implements Id {
    @JsonCreator
    public static RefundRequestId valueOf(String text) {
        return new RefundRequestId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
