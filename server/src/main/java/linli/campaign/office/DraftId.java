package linli.campaign.office;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A campaign that is still being made up. A string in JSON. */
record DraftId(long value) implements Id {
    @JsonCreator
    public static DraftId valueOf(String text) {
        return new DraftId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
