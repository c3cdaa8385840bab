package linli.ordering.refund;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.Campaigns;
import linli.catalog.Stock;
import linli.ledger.SubjectId;
import linli.ordering.OrderParticipant.RefundedOrder;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.ordering.order.Orders;
import linli.ordering.order.Participants;
import linli.payment.Payments;
import linli.payment.Payments.RefundAnswer;
import linli.payment.Payments.RefundRequest;
import linli.payment.RefundId;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives money of orders back, many by a fixed number of statements, in the caller's transaction. First returns what was
 * promised from it, then the money leaves the escrow; with the last of it go the seats, and the goods that were not
 * handed over.
 */
@Service
public class RefundOrders {
    private final Orders orders;
    private final OrderRefundRepository refunds;
    private final Campaigns campaigns;
    private final Stock stock;
    private final Payments payments;
    private final Participants participants;
    private final ActivityStream stream;
    private final Ids ids;

    RefundOrders(
            Orders orders,
            OrderRefundRepository refunds,
            Campaigns campaigns,
            Stock stock,
            Payments payments,
            Participants participants,
            ActivityStream stream,
            Ids ids) {
        this.orders = orders;
        this.refunds = refunds;
        this.campaigns = campaigns;
        this.stock = stock;
        this.payments = payments;
        this.participants = participants;
        this.stream = stream;
        this.ids = ids;
    }

    /** Why money goes back. All but the first happen to an order at most once. */
    public enum Reason {
        AFTER_SALE,
        TEAM_EXPIRED,
        CAMPAIGN_FAILED,
        PRICE_TIER,
        /** Its balance was not paid in time, or never could be. */
        DEPOSIT_RETURNED,
        /** By the store's goodwill. */
        DEPOSIT_GRANTED
    }

    /** How much of an order goes back; of one that is only deposited, all of that. */
    public sealed interface Share {
        /** Whatever is left of it. */
        record Rest() implements Share {}

        /** So much, and nothing if less is left. */
        record Part(long minor) implements Share {}
    }

    /** @param by who decided it; null if nobody had to */
    public record Refund(
            OrderKey order,
            Share share,
            Reason reason,
            @Nullable PersonId by) {}

    private record Chosen(RefundId id, Refund refund, OrderRow order, Money amount) {
        boolean isWhole() {
            return left().minor() == 0;
        }

        Money left() {
            return order.paidSoFar().minus(order.refunded()).minus(amount);
        }

        Activity tell() {
            return refund.by() == null
                    ? order.underwent(OrderingVerbs.REFUND, amount.minor())
                    : order.did(OrderingVerbs.REFUND, amount.minor());
        }
    }

    /**
     * Refunds those orders that are in one of the states and have so much left.
     *
     * @return the orders that were refunded
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<OrderKey> refund(List<Refund> wanted, Set<OrderState> from) {
        var locked = new HashMap<OrderKey, OrderRow>();
        orders.lock(wanted.stream().map(Refund::order).toList()).forEach(order -> locked.put(order.key(), order));
        var done = refunds.listOnce(wanted);
        var chosen = new ArrayList<Chosen>();
        for (var refund : wanted) {
            var order = locked.remove(refund.order());
            if (order != null && from.contains(order.state()) && !done.contains(refund)) {
                var left = order.paidSoFar().minus(order.refunded());
                var amount = switch (refund.share()) {
                    case Share.Rest() -> left;
                    case Share.Part(long minor) -> new Money(minor, left.currency());
                };
                boolean fits = order.isDeposited() ? amount.equals(left) : amount.compareTo(left) <= 0;
                if (fits && (amount.isPositive() || !left.isPositive())) {
                    chosen.add(new Chosen(new RefundId(ids.next()), refund, order, amount));
                }
            }
        }
        if (!chosen.isEmpty()) {
            giveBack(chosen);
        }
        var refunded = new HashSet<OrderKey>();
        chosen.forEach(refund -> refunded.add(refund.order().key()));
        return refunded;
    }

    private void giveBack(List<Chosen> chosen) {
        refunds.insert(chosen.stream()
                .map(refund -> new OrderRefundRepository.Row(
                        refund.id(),
                        refund.order().key(),
                        refund.refund().reason(),
                        refund.amount().minor(),
                        refund.refund().by()))
                .toList());
        refunds.takeFromLines(
                chosen.stream().flatMap(refund -> parts(refund).stream()).toList());
        var whole = chosen.stream().filter(Chosen::isWhole).toList();
        orders.enter(
                OrderState.REFUNDED,
                whole.stream().map(refund -> refund.order().key()).toList());
        returnSeatsAndGoods(whole);
        var moving =
                chosen.stream().filter(refund -> refund.amount().isPositive()).toList();
        participants.refunding(moving.stream()
                .map(refund -> new RefundedOrder(
                        refund.order().brand(), refund.order().id(), refund.id(), refund.amount(), refund.left()))
                .toList());
        var answers = payments.refund(moving.stream()
                .map(refund -> new RefundRequest(
                        refund.order().brand(),
                        SubjectId.of(refund.order().id()),
                        refund.id(),
                        refund.amount(),
                        "REFUND_" + refund.refund().reason()))
                .toList());
        if (answers.stream().anyMatch(answer -> answer != RefundAnswer.ASKED)) {
            throw new IllegalStateException("refunds of %s answered %s".formatted(chosen, answers));
        }
        stream.record(chosen.stream().map(Chosen::tell).toList());
    }

    private void returnSeatsAndGoods(List<Chosen> whole) {
        campaigns.release(whole.stream()
                .flatMap(refund -> refund.order().seats().stream())
                .toList());
        stock.giveBack(whole.stream()
                .filter(refund -> refund.order().state() != OrderState.COMPLETED)
                .flatMap(refund -> refund.order().stock().stream())
                .toList());
    }

    /** A refund is allocated over what is left of the lines. */
    private static List<OrderRefundRepository.Part> parts(Chosen refund) {
        var lines = refund.order().lines();
        var left = lines.stream()
                .mapToLong(line -> line.amount() - line.refunded())
                .toArray();
        var parts = new ArrayList<OrderRefundRepository.Part>();
        if (refund.amount().isPositive()) {
            var amounts = refund.amount().allocate(left);
            for (int i = 0; i < left.length; i++) {
                if (amounts.get(i).isPositive()) {
                    parts.add(new OrderRefundRepository.Part(
                            refund.order().key(), i + 1, amounts.get(i).minor()));
                }
            }
        }
        return parts;
    }
}
