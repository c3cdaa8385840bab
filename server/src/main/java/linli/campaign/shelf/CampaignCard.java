package linli.campaign.shelf;

import java.time.Instant;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignState;
import linli.media.MediaId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import linli.shared.text.Translated;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a list.
 *
 * @param price of its cheapest item, with what that cost before
 */
public record CampaignCard(
        CampaignId id,
        CampaignKind kind,
        CampaignState state,
        @Translated Bilingual title,
        @Nullable MediaId cover,
        Money price,
        @Nullable Money was,
        int quota,
        int sold,
        int left,
        int threshold,
        @Nullable Integer teamSize,
        Instant opensAt,
        Instant closesAt) {}
