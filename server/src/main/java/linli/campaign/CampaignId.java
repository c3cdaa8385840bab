package linli.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;

/** A campaign. A string in JSON. */
public record CampaignId(long value) implements Id {
    public static final Kind KIND = new Kind("CAMPAIGN");

    @JsonCreator
    public static CampaignId valueOf(String text) {
        return new CampaignId(Ids.parse(text));
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
