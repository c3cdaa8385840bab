package linli.identity.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A view of a list that somebody keeps. A string in JSON. */
record ListViewId(long value) implements Id {

    @JsonCreator
    public static ListViewId valueOf(String text) {
        return new ListViewId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
