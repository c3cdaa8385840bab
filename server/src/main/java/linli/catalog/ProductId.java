package linli.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A product of a brand. A string in JSON. */
public record ProductId(long value) {

    @JsonCreator
    public static ProductId valueOf(String text) {
        return new ProductId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
