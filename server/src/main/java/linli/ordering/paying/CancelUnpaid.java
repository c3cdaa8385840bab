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
        var cancelled = enter(
                unpaid, order -> order.did(OrderingVerbs.CANCEL, order.total().minor()));
        giveBack(cancelled);
        return cancelled.size();
    }

    /** The same because their time is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(List<OrderKey> due) {
        giveBack(end(due));
    }

    /**
     * The same because what they wait to be part of will not be; their seats and goods are still to be given back, with those
     * of the orders that are refunded for it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OrderRow> end(List<OrderKey> due) {
        return enter(
                due,
                order -> order.underwent(OrderingVerbs.CANCEL, order.total().minor()));
    }

    private List<OrderRow> enter(List<OrderKey> due, Function<OrderRow, Activity> tell) {
        var locked = orders.lock(due);
        var cancelled = new HashSet<>(orders.enter(OrderState.CANCELLED, due));
        var rows =
                locked.stream().filter(order -> cancelled.contains(order.key())).toList();
        stream.record(rows.stream().map(tell).toList());
        return rows;
    }

    private void giveBack(List<OrderRow> ended) {
        campaigns.release(
                ended.stream().flatMap(order -> order.seats().stream()).toList());
        stock.giveBack(ended.stream().flatMap(order -> order.stock().stream()).toList());
    }
}
