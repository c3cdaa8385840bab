package linli.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A face that speaks for a brand, a person or a product. A string in JSON. */
public record PersonaId(long value) {

    @JsonCreator
    public static PersonaId valueOf(String text) {
        return new PersonaId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
