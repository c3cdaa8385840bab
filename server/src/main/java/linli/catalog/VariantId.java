package linli.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** A variant of a product: what is priced, stocked and sold. A string in JSON. */
public record VariantId(long value) implements Id {
    public static final Kind KIND = new Kind("VARIANT");

    @JsonCreator
    public static VariantId valueOf(String text) {
        return new VariantId(Ids.parse(text));
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
