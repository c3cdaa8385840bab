package linli.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** A store of a brand. A string in JSON. */
public record StoreId(long value) implements Id.OfStore {
    public static final Kind KIND = new Kind("STORE");

    @JsonCreator
    public static StoreId valueOf(String text) {
        return new StoreId(Ids.parse(text));
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
