package linli.ordering.overview;

import java.time.Instant;
import java.util.List;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.identity.PersonCard;
import linli.network.StoreId;
import linli.ordering.Fulfilment;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.payment.PaymentState;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines as it is stored; {@link OrderDetail} tells of its other components.
 *
 * @param code for the pickup
 * @param hasRefunds whether there are any
 * @param hasRequest whether a refund was asked for
 */
record FoundOrder(
        OrderId id,
        OrderState state,
        PersonId buyer,
        StoreId store,
        PaymentMethod payment,
        @Nullable PaymentState lastPayment,
        Fulfilment fulfilment,
        @Nullable CampaignId campaign,
        @Nullable TeamId team,
        Money total,
        Money refunded,
        @Nullable Instant payUntil,
        OrderDetail.@Nullable OrderDeposit deposit,
        List<OrderDetail.OrderStep> timeline,
        List<OrderDetail.OrderLine> lines,
        String code,
        boolean hasRefunds,
        boolean hasRequest) {

    OrderDetail detail(
            PersonCard buyer,
            List<OrderDetail.OrderLine> lines,
            List<OrderDetail.OrderRefund> refunds,
            OrderDetail.@Nullable RefundWish refundRequest,
            OrderDetail.@Nullable PickupTicket pickup) {
        return new OrderDetail(
                id,
                state,
                buyer,
                store,
                payment,
                lastPayment,
                fulfilment,
                campaign,
                team,
                total,
                refunded,
                payUntil,
                deposit,
                timeline,
                lines,
                refunds,
                refundRequest,
                pickup);
    }
}
