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
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param title of its first line
 * @param quantity units in all lines
 */
record OrderCard(
        OrderId id,
        OrderState state,
        PersonCard buyer,
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
        @Nullable Instant payUntil) {}
