package linli.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A mismatch that somebody has to settle. A string in JSON. */
record MismatchId(long value) implements Id {

    @JsonCreator
    public static MismatchId valueOf(String text) {
        return new MismatchId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
