package linli.insight.board;

import java.time.Instant;
import java.time.LocalDate;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignState;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The parts that boards are made of. */
final class Tiles {
    private Tiles() {}

    /**
     * @param paid for orders, and deposits that were kept: what the book has as revenue, or will once it is settled
     * @param sales paid less what was refunded in the period, whenever it was paid
     * @param buyers different people who paid
     * @param newMembers people who joined for the first time
     * @param members people who had joined for the first time by the period's end
     * @param repeatRate buyers per 10,000 who paid an order that was not their first; null without buyers
     */
    record BoardTotals(
            Money paid,
            Money refunded,
            Money sales,
            long orders,
            long buyers,
            long newMembers,
            long members,
            @Nullable Integer repeatRate) {}

    /**
     * How many new people each member brings: {@code k = invitesPerMember × conversion}, with {@code invitesPerMember =
     * invites ÷ members} and {@code conversion = brought ÷ invites}; 0 where a divisor is 0.
     *
     * @param invites share links made in the period
     * @param brought people who signed up or joined for the first time on somebody else's share
     */
    record KFactor(long invites, long brought, long members, double invitesPerMember, double conversion, double k) {
        static KFactor of(long invites, long brought, long members) {
            double perMember = members == 0 ? 0 : (double) invites / members;
            double conversion = invites == 0 ? 0 : (double) brought / invites;
            return new KFactor(invites, brought, members, perMember, conversion, perMember * conversion);
        }
    }

    /** A day of the brand; every day of a period has one. */
    record DaySales(LocalDate day, Money paid, Money refunded, long orders) {}

    /** Where the sales arose: at a touchpoint of that space; else in the group an order was made in, else in the cloud. */
    record SpaceSales(Touchpoint.Space space, Money sales, long orders) {}

    record StoreRank(StoreId store, Bilingual name, Money sales, long orders) {}

    record CampaignTile(
            CampaignId campaign,
            CampaignKind kind,
            Bilingual title,
            CampaignState state,
            int quota,
            int sold,
            int held,
            int threshold,
            Instant closesAt) {}

    record TouchpointTile(
            TouchpointId touchpoint,
            Bilingual name,
            Touchpoint.Kind kind,
            Touchpoint.Space space,
            long touched,
            long spread,
            long brought,
            long converted) {}
}
