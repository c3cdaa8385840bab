package linli.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Ids;

/** A campaign. A string in JSON. */
public record CampaignId(long value) {

    @JsonCreator
    public static CampaignId valueOf(String text) {
        return new CampaignId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
