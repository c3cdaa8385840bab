package linli.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import linli.network.StoreId;
import linli.shared.Money;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A campaign as a member sees it. */
record CampaignDetail(
        CampaignCard campaign,
        int memberLimit,
        Set<StoreId> stores,
        Set<PaymentMethod> payments,
        boolean oneChannel,
        boolean waitingList,
        @Nullable Long teamSeconds,
        List<CampaignTier> tiers,
        List<CampaignItem> items,
        List<TeamCard> teams,
        @Nullable CampaignStanding mine) {

    record CampaignItem(
            String variant, Money price, @Nullable Money was) {}

    record CampaignTier(int sold, int offBasisPoints) {}

    /** A team that can be joined. */
    record TeamCard(TeamId id, PersonId founder, String founderName, int placesLeft, int size, Instant expiresAt) {}

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
