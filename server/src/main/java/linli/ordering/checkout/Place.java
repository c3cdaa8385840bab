package linli.ordering.checkout;

import java.util.List;
import linli.campaign.CampaignId;
import linli.campaign.Reserve;
import linli.catalog.Offer;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import org.jspecify.annotations.Nullable;

/**
 * An order to place.
 *
 * @param key the buyer's own, which makes the order unique
 * @param fingerprint of the request that came under the key
 * @param lines by rising variant
 * @param comesTo what the buyer was told, in minor units, if anything
 */
record Place(
        BrandId brand,
        PersonId buyer,
        VisitorId visitor,
        String key,
        long fingerprint,
        StoreId store,
        List<Line> lines,
        @Nullable CampaignId campaign,
        Reserve.Team team,
        @Nullable TouchpointId touchpoint,
        PaymentMethod payment,
        @Nullable Long comesTo) {

    record Line(Offer offer, int quantity) {}
}
