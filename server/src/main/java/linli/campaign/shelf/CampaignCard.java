package linli.campaign.shelf;

import java.time.Instant;
import java.util.Set;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignState;
import linli.media.MediaId;
import linli.network.Touchpoint;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a list.
 *
 * @param missing how many places the fullest team lacks that can be joined; null if there is none
 * @param spaces the only ones that it is sold in; all if empty
 * @param restricted whether it matters by which way a buyer came
 * @param price of its cheapest item, or of its cheapest of the product that was asked for, with what that cost before
 * @param from whether others of those items cost more
 * @param pausedUntil until when it gives no seat; null unless it pauses
 */
public record CampaignCard(
        CampaignId id,
        CampaignKind kind,
        CampaignState state,
        Bilingual title,
        @Nullable MediaId cover,
        Money price,
        @Nullable Money was,
        boolean from,
        int quota,
        int sold,
        int left,
        int threshold,
        @Nullable Integer teamSize,
        @Nullable Integer missing,
        Instant opensAt,
        Instant closesAt,
        Set<Touchpoint.Space> spaces,
        boolean restricted,
        @Nullable Instant pausedUntil) {}
