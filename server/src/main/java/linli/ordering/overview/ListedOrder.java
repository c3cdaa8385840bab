package linli.ordering.overview;

import java.time.Instant;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.identity.PersonCard;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.Fulfilment;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** An order in a list as it is stored; {@link OrderCard} tells of its components. */
record ListedOrder(
        OrderId id,
        OrderState state,
        PersonId buyer,
        StoreId store,
        Fulfilment fulfilment,
        @Nullable CampaignId campaign,
        @Nullable Bilingual campaignTitle,
        @Nullable TeamId team,
        Bilingual title,
        @Nullable MediaId image,
        int lines,
        int quantity,
        Money total,
        Money refunded,
        boolean refundRequested,
        Instant placedAt,
        @Nullable Instant payUntil) {

    OrderCard card(PersonCard buyer) {
        return new OrderCard(
                id,
                state,
                buyer,
                store,
                fulfilment,
                campaign,
                campaignTitle,
                team,
                title,
                image,
                lines,
                quantity,
                total,
                refunded,
                refundRequested,
                placedAt,
                payUntil);
    }
}
