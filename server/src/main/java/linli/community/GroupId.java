package linli.community;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** One group of a community's series. A string in JSON. */
public record GroupId(long value) {

    @JsonCreator
    public static GroupId valueOf(String text) {
        return new GroupId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
