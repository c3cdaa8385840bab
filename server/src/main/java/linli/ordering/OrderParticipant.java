package linli.ordering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.ledger.Entry;
import linli.ledger.Entry.Posting;
import linli.network.StoreId;
import linli.payment.RefundId;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has something to make true together with an order's money. Each method runs inside the transaction that
 * changes the orders, set-based; an exception undoes the change for all of them. Lines are in order of variant.
 */
public interface OrderParticipant {

    /** Deposits hold the orders; they are in the ledger escrow, and nobody earns anything by them yet. */
    void deposited(List<PaidOrder> orders);

    /**
     * What follows when all of the orders' money is in their ledger escrow. Nothing is written yet, so that it stands in
     * the book in one entry with the money.
     */
    Consequence paying(List<PaidOrder> orders);

    /**
     * Money is about to leave the orders' escrow, back to the buyers; what was promised from it must return first. The
     * entries that say so are booked before the refunds, together with them.
     */
    List<Entry> refunding(List<RefundedOrder> orders);

    /** The orders are beyond return: what was promised becomes payable; the rest of the escrow is the store's after. */
    void settling(List<SettledOrder> orders);

    /** What a participant makes true with the money of some orders. */
    interface Consequence {

        /** The postings that draw on the orders' escrows, zero in sum for each order; nothing where nothing does. */
        Map<OrderId, List<Posting>> postings();

        /** Writes what belongs to the postings of these orders, in the transaction that books them. */
        void write(Set<OrderId> paid);
    }

    /**
     * @param campaign the campaign it was bought in, if any, with the team it belongs to, if any
     * @param deposited whether it was told of before, when its deposit was paid
     */
    record PaidOrder(
            BrandId brand,
            OrderId order,
            PersonId buyer,
            VisitorId visitor,
            StoreId store,
            @Nullable CampaignId campaign,
            @Nullable TeamId team,
            Money total,
            boolean deposited,
            List<Line> lines) {

        /** @param amount what was paid for the line, after every reduction */
        public record Line(ProductId product, VariantId variant, int quantity, Money amount) {}
    }

    /** @param left what stays paid of the order after this refund; zero if it is a whole one */
    record RefundedOrder(BrandId brand, OrderId order, RefundId refund, Money amount, Money left) {}

    record SettledOrder(BrandId brand, OrderId order) {}
}
