package linli.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** An account elsewhere that money is paid out to. A string in JSON. */
public record PayeeId(long value) implements Id {

    @JsonCreator
    public static PayeeId valueOf(String text) {
        return new PayeeId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
