package linli.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A run of an import. A string in JSON. */
public record RunId(long value) implements Id {

    @JsonCreator
    public static RunId valueOf(String text) {
        return new RunId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
