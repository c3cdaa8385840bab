package linli.campaign.sense;

import java.util.List;
import linli.campaign.CampaignId;
import linli.catalog.VariantId;
import linli.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be wrong with a planned campaign, at the field that it is wrong in.
 *
 * @param field its path in the request
 * @param variant which item is meant, if one is
 * @param money what it is compared with; {@link Doubt} says what that is, as of the number and the mentions
 */
public record Finding(
        Doubt doubt,
        String field,
        @Nullable VariantId variant,
        @Nullable Money money,
        @Nullable Long number,
        List<Mention> mentions) {

    /**
     * What a finding names: a campaign, a store or an entrance.
     *
     * @param campaign null if it is none
     */
    public record Mention(
            @Nullable CampaignId campaign,
            String name,
            @Nullable String nameEn) {}

    static Finding of(Doubt doubt, String field) {
        return new Finding(doubt, field, null, null, null, List.of());
    }

    static Finding of(Doubt doubt, String field, long number) {
        return new Finding(doubt, field, null, null, number, List.of());
    }

    static Finding of(Doubt doubt, String field, List<Mention> mentions) {
        return new Finding(doubt, field, null, null, null, mentions);
    }
}
