package linli.ordering;

import java.util.List;
import java.util.Map;
import linli.campaign.CampaignId;
import linli.campaign.Reserve;
import linli.campaign.TeamId;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.ErrorCode;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import org.jspecify.annotations.Nullable;

/** Places orders of many buyers at once. */
public interface Purchases {

    /**
     * @param visitor the buyer's browser
     * @param key the buyer's own, which makes the order unique
     * @param touchpoint the code of the entrance that the buyer came through
     */
    record Purchase(
            PersonId buyer,
            VisitorId visitor,
            String key,
            StoreId store,
            Map<VariantId, Integer> quantities,
            @Nullable CampaignId campaign,
            Reserve.Team team,
            @Nullable String touchpoint,
            PaymentMethod payment) {
        public Purchase {
            quantities = Map.copyOf(quantities);
        }
    }

    /** What became of a purchase. */
    sealed interface Outcome {
        record Ordered(
                OrderId order,
                OrderState state,
                Money total,
                @Nullable TeamId team) implements Outcome {}

        record Refused(ErrorCode code) implements Outcome {}
    }

    /** Outcomes are in the order of the purchases; each is judged after those before it. */
    List<Outcome> place(BrandId brand, List<Purchase> purchases);
}
