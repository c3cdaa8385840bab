package linli.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** A face that speaks for a brand, a person or a product. A string in JSON. */
public record PersonaId(long value) implements Id {
    public static final Kind KIND = new Kind("PERSONA");

    @JsonCreator
    public static PersonaId valueOf(String text) {
        return new PersonaId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }

    public Thing thing() {
        return new Thing(KIND, value);
    }
}
