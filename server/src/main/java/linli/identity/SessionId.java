package linli.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A sign-in in the list of a person's own; no secret. A string in JSON. */
public record SessionId(long value) implements Id {

    @JsonCreator
    public static SessionId valueOf(String text) {
        return new SessionId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
