package linli.community;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A community of a brand. A string in JSON. */
public record CommunityId(long value) {

    @JsonCreator
    public static CommunityId valueOf(String text) {
        return new CommunityId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
