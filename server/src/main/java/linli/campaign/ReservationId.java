package linli.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A reservation of seats in a campaign. A string in JSON. */
public record ReservationId(long value) {

    @JsonCreator
    public static ReservationId valueOf(String text) {
        return new ReservationId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
