package linli.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A variant of a product: what is priced, stocked and sold. A string in JSON. */
public record VariantId(long value) implements Id {

    @JsonCreator
    public static VariantId valueOf(String text) {
        return new VariantId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
