package linli.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A refund; its provider knows it by this. A string in JSON. */
public record RefundId(long value) implements Id {

    @JsonCreator
    public static RefundId valueOf(String text) {
        return new RefundId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
