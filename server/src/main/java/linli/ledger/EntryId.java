package linli.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** An entry in the book. A string in JSON. */
public record EntryId(long value) implements Id {

    @JsonCreator
    public static EntryId valueOf(String text) {
        return new EntryId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
