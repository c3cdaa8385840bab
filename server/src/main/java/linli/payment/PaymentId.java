package linli.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** One attempt to pay. A string in JSON. */
public record PaymentId(long value) implements Id {

    @JsonCreator
    public static PaymentId valueOf(String text) {
        return new PaymentId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
