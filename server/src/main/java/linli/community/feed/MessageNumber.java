package linli.community.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A message's number in its group: it rises with every message. A string in JSON. */
record MessageNumber(long value) {

    @JsonCreator
    public static MessageNumber valueOf(String text) {
        return new MessageNumber(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
