package linli.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A stored picture. A string in JSON. */
public record MediaId(long value) implements Id {

    @JsonCreator
    public static MediaId valueOf(String text) {
        return new MediaId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
