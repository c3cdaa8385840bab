package linli.payment.topup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** What somebody pays into their own wallet at one time. A string in JSON. */
record TopUpId(long value) implements Id {

    @JsonCreator
    public static TopUpId valueOf(String text) {
        return new TopUpId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
