package linli.community.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** An import of rosters. A string in JSON. */
public record RosterId(long value) {

    @JsonCreator
    public static RosterId valueOf(String text) {
        return new RosterId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
