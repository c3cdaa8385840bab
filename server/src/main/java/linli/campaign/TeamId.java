package linli.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** A team of a campaign that sells to teams. A string in JSON. */
public record TeamId(long value) implements Id {
    public static final Kind KIND = new Kind("TEAM");

    @JsonCreator
    public static TeamId valueOf(String text) {
        return new TeamId(Ids.parse(text));
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
