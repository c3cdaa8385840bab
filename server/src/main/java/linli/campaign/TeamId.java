package linli.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A team of a campaign that sells to teams. A string in JSON. */
public record TeamId(long value) {

    @JsonCreator
    public static TeamId valueOf(String text) {
        return new TeamId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
