package linli.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A brand, which is the tenant: every row of business data carries it. A string in JSON. */
public record BrandId(long value) implements Id {

    @JsonCreator
    public static BrandId valueOf(String text) {
        return new BrandId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
