package linli.ordering.paying;

import java.util.HashSet;
import java.util.List;
import linli.activity.ActivityStream;
import linli.campaign.Campaigns;
import linli.catalog.Stock;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.ordering.order.OrderKey;
import linli.ordering.order.Orders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends orders that nobody paid; their seats and goods are there for others again. */
@Service
public class CancelUnpaid {
    private static final int BATCH = 200;

    private final Orders orders;
    private final PayingRepository unpaid;
    private final Campaigns campaigns;
    private final Stock stock;
    private final ActivityStream stream;
    private final TransactionTemplate transaction;

    CancelUnpaid(
            Orders orders,
            PayingRepository unpaid,
            Campaigns campaigns,
            Stock stock,
            ActivityStream stream,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.unpaid = unpaid;
        this.campaigns = campaigns;
        this.stock = stock;
        this.stream = stream;
        this.transaction = transaction;
    }

    /** Cancels those whose time is over, a batch in one transaction, until there are no more. */
    void run() {
        List<OrderKey> due;
        do {
            due = unpaid.unpaid(BATCH);
            cancelInOne(due);
        } while (due.size() == BATCH);
    }

    private void cancelInOne(List<OrderKey> due) {
        if (!due.isEmpty()) {
            transaction.executeWithoutResult(_ -> cancel(due));
        }
    }

    /** Cancels those that still wait for their payment, in the caller's transaction; returns how many did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancel(List<OrderKey> due) {
        if (due.isEmpty()) {
            return 0;
        }
        var locked = orders.lock(due);
        var cancelled = new HashSet<>(orders.enter(OrderState.CANCELLED, due));
        var rows =
                locked.stream().filter(order -> cancelled.contains(order.key())).toList();
        campaigns.release(rows.stream().flatMap(order -> order.seats().stream()).toList());
        stock.giveBack(rows.stream().flatMap(order -> order.stock().stream()).toList());
        stream.record(rows.stream()
                .map(order -> order.did(OrderingVerbs.CANCEL, order.total().minor()))
                .toList());
        return rows.size();
    }
}
