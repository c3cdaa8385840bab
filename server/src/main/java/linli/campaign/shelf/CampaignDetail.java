package linli.campaign.shelf;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import linli.campaign.TeamId;
import linli.catalog.VariantId;
import linli.identity.PersonCard;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a member sees it.
 *
 * @param spaces the only ones that it is sold in; all if empty
 * @param entrances the only ones that lead to it; all if empty
 * @param notices of its pause and of its last extension, the newest first
 * @param admitted whether the reader came by a way that they may buy by
 */
record CampaignDetail(
        CampaignCard campaign,
        List<CampaignNotice> notices,
        int memberLimit,
        Set<StoreId> stores,
        Set<Touchpoint.Space> spaces,
        List<Entrance> entrances,
        boolean admitted,
        Set<PaymentMethod> payments,
        boolean waitingList,
        @Nullable Long teamSeconds,
        @Nullable DepositTerms deposit,
        List<CampaignTier> tiers,
        List<CampaignItem> items,
        List<TeamCard> teams,
        @Nullable CampaignStanding mine) {

    record CampaignItem(
            VariantId variant, Money price, @Nullable Money was) {}

    /** An entrance that leads to the campaign. */
    record Entrance(Bilingual name, Touchpoint.Space space) {}

    record CampaignTier(int sold, int offBasisPoints) {}

    /** A team that can be joined. */
    record TeamCard(TeamId id, PersonCard founder, int placesLeft, int size, Instant expiresAt) {}

    /**
     * Where the signed-in member stands.
     *
     * @param position how many are before them on the waiting list, plus one; null if they are not on it
     * @param offeredUntil until when a seat is kept for them
     */
    record CampaignStanding(
            int bought,
            @Nullable Integer position,
            @Nullable Instant offeredUntil) {}
}
