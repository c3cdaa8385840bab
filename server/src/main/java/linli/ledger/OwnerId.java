package linli.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** Whatever the book keeps accounts or entries for: a store, a person, an order. A string in JSON. */
public record OwnerId(long value) implements Id {

    @JsonCreator
    public static OwnerId valueOf(String text) {
        return new OwnerId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
