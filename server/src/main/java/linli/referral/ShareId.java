package linli.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** One act of sharing: one person, one thing, one link. A string in JSON. */
public record ShareId(long value) implements Id.OfShare {
    public static final Kind KIND = new Kind("SHARE");

    @JsonCreator
    public static ShareId valueOf(String text) {
        return new ShareId(Ids.parse(text));
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
