package linli.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A file that a product's buyers download. A string in JSON. */
public record ProductFileId(long value) implements Id {
    @JsonCreator
    public static ProductFileId valueOf(String text) {
        return new ProductFileId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
