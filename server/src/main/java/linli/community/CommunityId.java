package linli.community;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** A community of a brand. A string in JSON. */
public record CommunityId(long value) implements Id.OfCommunity {
    public static final Kind KIND = new Kind("COMMUNITY");

    @JsonCreator
    public static CommunityId valueOf(String text) {
        return new CommunityId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }

    public Thing thing() {
        return new Thing(KIND, value);
    }
}
