package linli.campaign.sense;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a planned campaign is judged by.
 *
 * @param zone of the brand
 * @param goods those of the wanted variants that are on sale
 * @param stores all of the brand's
 * @param entrances those of the wanted entrances that are in use
 * @param overlapping campaigns of the same products, at the same time and in the same stores
 * @param payable what buyers can pay by in its currency
 * @param most that they can pay at once by its methods; null if there is no bound
 */
record Surroundings(
        Instant now,
        ZoneId zone,
        Map<VariantId, Goods> goods,
        Map<StoreId, Bilingual> stores,
        Map<TouchpointId, Entrance> entrances,
        List<Finding.Mention> overlapping,
        Set<PaymentMethod> payable,
        @Nullable Money most) {

    /**
     * @param cost what it costs the brand; null if nobody said
     * @param available what each store has of it; null if it is sold without end
     */
    record Goods(long price, @Nullable Long cost, @Nullable Map<StoreId, Integer> available) {}

    /** @param leads whether what it leads to is there for everybody */
    record Entrance(String name, Touchpoint.Space space, boolean leads) {}
}
