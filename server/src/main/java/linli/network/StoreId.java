package linli.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A store of a brand. A string in JSON. */
public record StoreId(long value) {

    @JsonCreator
    public static StoreId valueOf(String text) {
        return new StoreId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
