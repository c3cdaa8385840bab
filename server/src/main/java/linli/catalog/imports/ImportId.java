package linli.catalog.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** An import of products. A string in JSON. */
public record ImportId(long value) {

    @JsonCreator
    public static ImportId valueOf(String text) {
        return new ImportId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
