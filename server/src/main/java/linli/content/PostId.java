package linli.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A post. A string in JSON. */
public record PostId(long value) {

    @JsonCreator
    public static PostId valueOf(String text) {
        return new PostId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
