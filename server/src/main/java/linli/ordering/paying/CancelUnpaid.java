package linli.ordering.paying;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.Campaigns;
import linli.catalog.Stock;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.ordering.order.Orders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends orders that nobody paid; their seats and goods are there for others again. */
@Service
public class CancelUnpaid {
    private final Orders orders;
    private final Campaigns campaigns;
    private final Stock stock;
    private final ActivityStream stream;

    CancelUnpaid(Orders orders, Campaigns campaigns, Stock stock, ActivityStream stream) {
        this.orders = orders;
        this.campaigns = campaigns;
        this.stock = stock;
        this.stream = stream;
    }

    /**
     * Cancels those of a buyer that still wait for their payment, because the buyer wants it, in the caller's transaction;
     * returns how many did.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancel(List<OrderKey> unpaid) {
        return cancel(
                unpaid, order -> order.did(OrderingVerbs.CANCEL, order.total().minor()));
    }

    /** The same because their time is over, or because what they wait to be part of will not be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(List<OrderKey> due) {
        cancel(due, order -> order.underwent(OrderingVerbs.CANCEL, order.total().minor()));
    }

    private int cancel(List<OrderKey> due, Function<OrderRow, Activity> tell) {
        if (due.isEmpty()) {
            return 0;
        }
        var locked = orders.lock(due);
        var cancelled = new HashSet<>(orders.enter(OrderState.CANCELLED, due));
        var rows =
                locked.stream().filter(order -> cancelled.contains(order.key())).toList();
        if (rows.isEmpty()) {
            return 0;
        }
        campaigns.release(rows.stream().flatMap(order -> order.seats().stream()).toList());
        stock.giveBack(rows.stream().flatMap(order -> order.stock().stream()).toList());
        stream.record(rows.stream().map(tell).toList());
        return rows.size();
    }
}
