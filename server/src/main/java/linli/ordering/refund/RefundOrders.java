package linli.ordering.refund;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.Campaigns;
import linli.catalog.Stock;
import linli.catalog.Take;
import linli.ledger.Entry;
import linli.ledger.SubjectId;
import linli.ordering.Fulfilment;
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
import linli.shared.BasisPoints;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives money of orders back, many by a fixed number of statements, in the caller's transaction. First returns what was
 * promised from it, then the money leaves the escrow; with the last of it go the seats, and with each that is given back
 * whole the goods, unless they were handed over. An order of which then only remains what is no object completes.
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

    /** Why money goes back, and of orders in which state. All but the first happen to an order at most once. */
    public enum Reason {
        AFTER_SALE(OrderState.READY, OrderState.COMPLETED),
        TEAM_EXPIRED(OrderState.PAID, OrderState.DEPOSITED, OrderState.BALANCE_DUE),
        CAMPAIGN_FAILED(OrderState.PAID, OrderState.DEPOSITED, OrderState.BALANCE_DUE),
        PRICE_TIER(OrderState.READY, OrderState.COMPLETED),
        /** Its balance was not paid in time, or never could be. */
        DEPOSIT_RETURNED(OrderState.BALANCE_DUE),
        /** By the store's goodwill; the buyer was told when it is kept. */
        DEPOSIT_GRANTED(OrderState.DEPOSITED, OrderState.BALANCE_DUE);

        private final Set<OrderState> from;

        Reason(OrderState... from) {
            this.from = Set.of(from);
        }

        boolean isOf(OrderState state) {
            return from.contains(state);
        }
    }

    /** How much of an order goes back; of one that is only deposited, all of that. */
    public sealed interface Share {
        /** Whatever is left of it. */
        record Rest() implements Share {}

        /** So much, and nothing if less is left. */
        record Part(long minor) implements Share {}

        /** This part of the price of what is kept of it, or what is left if that is less. */
        record Off(BasisPoints rate) implements Share {}

        /** So many of these lines, by their numbers from 1, and nothing if fewer of one are left. */
        record Lines(Map<Integer, Integer> quantities) implements Share {
            public Lines {
                quantities = Map.copyOf(quantities);
            }

            boolean fits(OrderRow order) {
                return quantities.entrySet().stream()
                        .allMatch(each -> each.getKey() <= order.lines().size()
                                && each.getValue()
                                        <= order.lines().get(each.getKey() - 1).kept());
            }

            long minor(OrderRow order) {
                return quantities.entrySet().stream()
                        .mapToLong(each -> order.lines().get(each.getKey() - 1).refund(each.getValue()))
                        .sum();
            }
        }
    }

    /** @param by who decided it; null if nobody had to */
    public record Refund(
            OrderKey order,
            Share share,
            Reason reason,
            @Nullable PersonId by) {}

    /**
     * Orders that ended with nothing for their buyers, whose seats and goods are given back.
     *
     * @param entries what the book is told of that
     */
    public record Ended(List<OrderRow> orders, List<Entry> entries) {
        static final Ended NONE = new Ended(List.of(), List.of());
    }

    private record Chosen(RefundId id, Refund refund, OrderRow order, Money amount) {
        /** How many of a line go back: none if only money does. */
        int quantity(int line) {
            int kept = order.lines().get(line - 1).kept();
            return isWhole() ? kept : refund.share() instanceof Share.Lines(var some) ? some.getOrDefault(line, 0) : 0;
        }

        boolean isWhole() {
            return left().minor() == 0;
        }

        /** Whether the store has nothing more to hand over for it, though something of it is kept. */
        boolean isAllBuyersHave() {
            return !isWhole()
                    && order.state() == OrderState.READY
                    && IntStream.rangeClosed(1, order.lines().size())
                            .allMatch(line -> quantity(line)
                                            == order.lines().get(line - 1).kept()
                                    || Fulfilment.of(order.lines().get(line - 1).kind()) == Fulfilment.DIGITAL);
        }

        /** What comes back to the store's stock: nothing of what was handed over. */
        List<Take> goods() {
            return order.state() == OrderState.COMPLETED
                    ? List.of()
                    : order.stock(line -> quantity(order.lines().indexOf(line) + 1));
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
     * Refunds those orders that are in a state for it and have so much left, and gives the seats and goods of the ended back
     * with theirs: a transaction does so once, for it locks counters, orders, goods and accounts in this order.
     *
     * @return the orders that were refunded
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<OrderKey> refund(List<Refund> wanted, Ended ended) {
        var locked = new HashMap<OrderKey, OrderRow>();
        orders.lock(wanted.stream().map(Refund::order).toList()).forEach(order -> locked.put(order.key(), order));
        var done = refunds.listOnce(wanted);
        var chosen = new ArrayList<Chosen>();
        for (var refund : wanted) {
            var order = locked.remove(refund.order());
            if (order != null && refund.reason().isOf(order.state()) && !done.contains(refund)) {
                var left = order.paidSoFar().minus(order.refunded());
                var amount = switch (refund.share()) {
                    case Share.Rest() -> left;
                    case Share.Part(long minor) -> new Money(minor, left.currency());
                    case Share.Off(var rate) -> smaller(order.kept().share(rate), left);
                    case Share.Lines lines -> new Money(lines.fits(order) ? lines.minor(order) : 0, left.currency());
                };
                boolean fits = order.isDeposited() ? amount.equals(left) : amount.compareTo(left) <= 0;
                if (fits && (amount.isPositive() || !left.isPositive())) {
                    chosen.add(new Chosen(new RefundId(ids.next()), refund, order, amount));
                }
            }
        }
        giveBack(chosen, ended);
        var refunded = new HashSet<OrderKey>();
        chosen.forEach(refund -> refunded.add(refund.order().key()));
        return refunded;
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void giveBack(List<Chosen> chosen, Ended ended) {
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
        orders.enter(
                OrderState.COMPLETED,
                chosen.stream()
                        .filter(Chosen::isAllBuyersHave)
                        .map(refund -> refund.order().key())
                        .toList());
        campaigns.release(Stream.concat(whole.stream().map(Chosen::order), ended.orders().stream())
                .flatMap(order -> order.seats().stream())
                .toList());
        stock.giveBack(Stream.concat(
                        chosen.stream().flatMap(refund -> refund.goods().stream()),
                        ended.orders().stream().flatMap(order -> order.stock().stream()))
                .toList());
        var moving =
                chosen.stream().filter(refund -> refund.amount().isPositive()).toList();
        var promised = participants.refunding(moving.stream()
                .map(refund -> new RefundedOrder(
                        refund.order().brand(), refund.order().id(), refund.id(), refund.amount(), refund.left()))
                .toList());
        var answers = payments.refund(
                moving.stream()
                        .map(refund -> new RefundRequest(
                                refund.order().brand(),
                                SubjectId.of(refund.order().id()),
                                refund.id(),
                                refund.amount(),
                                "REFUND_" + refund.refund().reason()))
                        .toList(),
                Stream.concat(ended.entries().stream(), promised.stream()).toList());
        if (answers.stream().anyMatch(answer -> answer != RefundAnswer.ASKED)) {
            throw new IllegalStateException("refunds of %s answered %s".formatted(chosen, answers));
        }
        stream.record(chosen.stream().map(Chosen::tell).toList());
    }

    /** What goes back of each line: of lines that are named what that many are worth, else a part of what is left of all. */
    private static List<OrderRefundRepository.Part> parts(Chosen refund) {
        var lines = refund.order().lines();
        var amounts = amounts(refund);
        var parts = new ArrayList<OrderRefundRepository.Part>();
        for (int line = 1; line <= lines.size(); line++) {
            long amount = amounts[line - 1];
            int quantity = refund.quantity(line);
            if (amount > 0 || quantity > 0) {
                parts.add(new OrderRefundRepository.Part(refund.order().key(), line, quantity, amount));
            }
        }
        return parts;
    }

    private static long[] amounts(Chosen refund) {
        var lines = refund.order().lines();
        if (refund.refund().share() instanceof Share.Lines(var quantities)) {
            return IntStream.range(0, lines.size())
                    .mapToLong(i -> lines.get(i).refund(quantities.getOrDefault(i + 1, 0)))
                    .toArray();
        }
        if (!refund.amount().isPositive()) {
            return new long[lines.size()];
        }
        var left = lines.stream()
                .mapToLong(line -> line.amount() - line.refunded())
                .toArray();
        return refund.amount().allocate(left).stream().mapToLong(Money::minor).toArray();
    }
}
