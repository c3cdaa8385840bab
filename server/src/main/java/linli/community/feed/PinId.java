package linli.community.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** Something that is pinned above a group's talk. A string in JSON. */
record PinId(long value) implements Id {

    @JsonCreator
    public static PinId valueOf(String text) {
        return new PinId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
