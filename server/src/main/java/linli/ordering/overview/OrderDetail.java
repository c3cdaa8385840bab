package linli.ordering.overview;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.catalog.ProductFileId;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.identity.PersonCard;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.Fulfilment;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.RefundRequestId;
import linli.payment.PaymentState;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An order on its own page.
 *
 * @param lines with what the buyer has of those that are no objects; with nothing of that for everybody else
 * @param lastPayment where the latest attempt to pay stands; null before the first
 * @param pickup what the buyer shows at the store; null for everybody else, and while there is nothing to pick up
 */
public record OrderDetail(
        OrderId id,
        OrderState state,
        PersonCard buyer,
        StoreId store,
        PaymentMethod payment,
        @Nullable PaymentState lastPayment,
        Fulfilment fulfilment,
        @Nullable CampaignId campaign,
        @Nullable TeamId team,
        Money total,
        Money refunded,
        @Nullable Instant payUntil,
        @Nullable OrderDeposit deposit,
        List<OrderStep> timeline,
        List<OrderLine> lines,
        List<OrderRefund> refunds,
        @Nullable RefundWish refundRequest,
        @Nullable PickupTicket pickup) {

    /**
     * How an order is paid that is held by a deposit.
     *
     * @param kept whether the deposit is the store's if the balance is not paid in time
     * @param payable whether the balance can be paid now
     */
    public record OrderDeposit(
            Money amount, Money balance, Instant balanceFrom, Instant balanceUntil, boolean kept, boolean payable) {}

    public record OrderStep(OrderState state, Instant at) {}

    /** @param refundedQuantity how many of it were given back whole */
    public record OrderLine(
            ProductId product,
            VariantId variant,
            Bilingual title,
            String variantTitle,
            @Nullable MediaId image,
            ProductKind kind,
            int quantity,
            Money unit,
            Money amount,
            Money refunded,
            int refundedQuantity,
            @Nullable Delivered delivered) {

        /** Whether nothing of it was paid back, or something of it is still paid. */
        boolean isHeld() {
            return refundedQuantity < quantity && (refunded.minor() == 0 || refunded.minor() < amount.minor());
        }

        OrderLine with(@Nullable Delivered delivered) {
            return new OrderLine(
                    product,
                    variant,
                    title,
                    variantTitle,
                    image,
                    kind,
                    quantity,
                    unit,
                    amount,
                    refunded,
                    refundedQuantity,
                    delivered);
        }
    }

    /**
     * What the buyer has of what is no object.
     *
     * @param until when the membership ends, by all that was bought of it; null for other kinds
     */
    public record Delivered(
            Bilingual note,
            @Nullable URI link,
            List<DeliveredFile> files,
            @Nullable Instant until) {}

    /** @param size in bytes */
    public record DeliveredFile(ProductFileId id, String name, long size) {}

    public record OrderRefund(String reason, Money amount, Instant at) {}

    /** @param line its number in the order, from 1 */
    public record WantedLine(int line, int quantity) {}

    /**
     * What the buyer asked back: these lines, or so much, or all that is left.
     *
     * @param amount null for all that is left, or for lines
     * @param photos of what is wrong with it
     */
    public record RefundWish(
            RefundRequestId id,
            String state,
            @Nullable Money amount,
            List<WantedLine> lines,
            List<MediaId> photos,
            String note,
            @Nullable String answer,
            Instant at) {}

    /** @param qr what the QR code says */
    public record PickupTicket(String code, String qr) {}
}
