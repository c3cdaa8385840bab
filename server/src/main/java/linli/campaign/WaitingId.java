package linli.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** Somebody's place on the waiting list of a campaign. A string in JSON. */
public record WaitingId(long value) implements Id {
    public static final Kind KIND = new Kind("WAITING");

    @JsonCreator
    public static WaitingId valueOf(String text) {
        return new WaitingId(Ids.parse(text));
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
