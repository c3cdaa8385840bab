package linli.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** What whoever asks for seats knows them by: an id of its own, such as its order's. A string in JSON. */
public record ReservationId(long value) implements Id {

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
