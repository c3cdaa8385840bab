package linli.identity.role;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A role that a brand has made. A string in JSON. */
public record RoleId(long value) implements Id {

    @JsonCreator
    public static RoleId valueOf(String text) {
        return new RoleId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
