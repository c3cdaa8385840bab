package linli.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person who can act: member, store owner or HQ alike. A string in JSON. */
public record PersonId(long value) implements Id {

    @JsonCreator
    public static PersonId valueOf(String text) {
        return new PersonId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
