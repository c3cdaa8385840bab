package linli.community.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** An invitation to a community. A string in JSON. */
public record InvitationId(long value) implements Id {

    @JsonCreator
    public static InvitationId valueOf(String text) {
        return new InvitationId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
