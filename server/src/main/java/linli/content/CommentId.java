package linli.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A comment on a post. A string in JSON. */
public record CommentId(long value) {

    @JsonCreator
    public static CommentId valueOf(String text) {
        return new CommentId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
