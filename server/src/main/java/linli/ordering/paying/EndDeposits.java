package linli.ordering.paying;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import linli.activity.ActivityStream;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.LedgerAccount;
import linli.ledger.SubjectId;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.ordering.order.Orders;
import linli.ordering.refund.RefundOrders;
import org.springframework.stereotype.Service;

/**
 * Ends orders whose balance nobody paid in its window: their seats and goods are there for others again, and the deposit
 * is the store's or goes back, as the buyer was told. It goes back as well if the balance could never be paid in time.
 */
@Service
class EndDeposits {
    private final Orders orders;
    private final RefundOrders refunds;
    private final ActivityStream stream;

    EndDeposits(Orders orders, RefundOrders refunds, ActivityStream stream) {
        this.orders = orders;
        this.refunds = refunds;
        this.stream = stream;
    }

    /** Ends those that still wait for their balance, in the caller's transaction. */
    void end(List<OrderKey> due) {
        var byLaw = orders.lock(due).stream()
                .filter(order -> order.state() == OrderState.BALANCE_DUE)
                .collect(Collectors.partitioningBy(EndDeposits::isKept));
        var kept = keep(byLaw.getOrDefault(true, List.of()));
        refunds.refund(
                byLaw.getOrDefault(false, List.of()).stream()
                        .map(order -> new RefundOrders.Refund(
                                order.key(), new RefundOrders.Share.Rest(), RefundOrders.Reason.DEPOSIT_RETURNED, null))
                        .toList(),
                new RefundOrders.Ended(
                        kept, kept.stream().map(EndDeposits::entry).toList()));
    }

    private static boolean isKept(OrderRow order) {
        var deposit = order.deposit();
        return deposit != null && deposit.kept() && deposit.fair();
    }

    private List<OrderRow> keep(List<OrderRow> unpaid) {
        var entered = new HashSet<>(orders.enter(
                OrderState.FORFEITED, unpaid.stream().map(OrderRow::key).toList()));
        var forfeited =
                unpaid.stream().filter(order -> entered.contains(order.key())).toList();
        stream.record(forfeited.stream()
                .map(order ->
                        order.underwent(OrderingVerbs.FORFEIT, order.paidSoFar().minor()))
                .toList());
        return forfeited;
    }

    private static Entry entry(OrderRow order) {
        var asset = Asset.of(order.total().currency());
        long minor = order.paidSoFar().minor();
        var subject = SubjectId.of(order.id());
        return new Entry(
                order.brand(),
                "forfeit:" + order.id(),
                subject,
                List.of(
                        new Entry.Posting(LedgerAccount.escrow(subject), asset, -minor, "DEPOSIT_KEPT"),
                        new Entry.Posting(LedgerAccount.revenue(order.store()), asset, minor, "DEPOSIT_KEPT")));
    }
}
