package linli.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** What makes an event unlike every other. A string in JSON. */
public record EventId(long value) implements Id {

    @JsonCreator
    public static EventId valueOf(String text) {
        return new EventId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
