package linli.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.PersonId;

/** Whoever or whatever the book keeps accounts for: a person, a store, a brand, a subject. A string in JSON. */
public record OwnerId(long value) implements Id {

    public static OwnerId of(PersonId person) {
        return new OwnerId(person.value());
    }

    public static OwnerId of(Id.OfStore store) {
        return new OwnerId(store.value());
    }

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
