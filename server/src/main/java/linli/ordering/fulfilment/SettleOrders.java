package linli.ordering.fulfilment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import linli.activity.ActivityStream;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.Posted;
import linli.ledger.SubjectId;
import linli.ordering.OrderParticipant.SettledOrder;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.ordering.order.Orders;
import linli.ordering.order.Participants;
import org.springframework.stereotype.Service;

/**
 * Settles orders that are beyond return: whoever was promised a part of the money gets it, and what is left in the
 * escrow then is the store's.
 */
@Service
class SettleOrders {
    private final Orders orders;
    private final SettleRepository settled;
    private final Participants participants;
    private final Ledger ledger;
    private final ActivityStream stream;

    SettleOrders(
            Orders orders, SettleRepository settled, Participants participants, Ledger ledger, ActivityStream stream) {
        this.orders = orders;
        this.settled = settled;
        this.participants = participants;
        this.ledger = ledger;
        this.stream = stream;
    }

    /** Settles those that nobody has asked a refund for meanwhile, in the caller's transaction. */
    void settle(List<OrderKey> due) {
        var rows = orders.lock(due);
        var disputed = new HashSet<>(settled.disputed(due));
        var entered = new HashSet<>(orders.enter(
                OrderState.SETTLED,
                due.stream().filter(order -> !disputed.contains(order)).toList()));
        var settling =
                rows.stream().filter(order -> entered.contains(order.key())).toList();
        participants.settling(settling.stream()
                .map(order -> new SettledOrder(order.brand(), order.id()))
                .toList());
        payStores(settling);
        stream.record(settling.stream()
                .map(order -> order.underwent(
                        OrderingVerbs.SETTLE,
                        order.total().minus(order.refunded()).minor()))
                .toList());
    }

    private void payStores(List<OrderRow> settling) {
        var held = settled.escrows(settling.stream().map(OrderRow::key).toList());
        var entries = new ArrayList<Entry>();
        for (var order : settling) {
            long rest = held.getOrDefault(order.key(), 0L);
            if (rest > 0) {
                var asset = Asset.of(order.total().currency());
                var subject = SubjectId.of(order.id());
                entries.add(new Entry(
                        order.brand(),
                        "settle:" + order.id(),
                        subject,
                        List.of(
                                new Entry.Posting(LedgerAccount.escrow(subject), asset, -rest, "SALE"),
                                new Entry.Posting(LedgerAccount.revenue(order.store()), asset, rest, "SALE"))));
            }
        }
        var posted = ledger.post(entries);
        if (!posted.stream().allMatch(Posted.Recorded.class::isInstance)) {
            throw new IllegalStateException("settling answered " + posted);
        }
    }
}
