package linli.ordering.day;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** The closing of a store's day. A string in JSON. */
record DayClosingId(long value) implements Id {
    @JsonCreator
    public static DayClosingId valueOf(String text) {
        return new DayClosingId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
