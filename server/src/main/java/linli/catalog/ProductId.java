package linli.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** A product of a brand. A string in JSON. */
public record ProductId(long value) implements Id {
    public static final Kind KIND = new Kind("PRODUCT");

    @JsonCreator
    public static ProductId valueOf(String text) {
        return new ProductId(Ids.parse(text));
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
