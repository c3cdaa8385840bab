package linli.ordering.fulfilment;

import java.util.List;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.network.StoreId;
import linli.ordering.Handovers;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderingVerbs;
import linli.ordering.fulfilment.PickupRepository.Handed;
import linli.ordering.fulfilment.PickupRepository.Wanted;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands orders over at their store, each once at a time. */
@Service
class HandOver implements Handovers {
    private final PickupRepository pickups;
    private final ActivityStream stream;
    private final Ids ids;

    HandOver(PickupRepository pickups, ActivityStream stream, Ids ids) {
        this.pickups = pickups;
        this.stream = stream;
        this.ids = ids;
    }

    /** @param refunded what had been given back of it when somebody looked, in minor units; more, and it is refused */
    @Transactional
    void handle(BrandId brand, StoreId store, PersonId by, OrderId order, long refunded) {
        if (handOver(brand, store, by, List.of(order), refunded).isEmpty()) {
            throw new DomainException(whyNot(brand, store, order));
        }
    }

    @Override
    @Transactional
    public List<OrderId> handOver(BrandId brand, StoreId store, PersonId by, List<OrderId> orders) {
        return handOver(brand, store, by, orders, null).stream()
                .map(Handed::order)
                .toList();
    }

    private List<Handed> handOver(
            BrandId brand, StoreId store, PersonId by, List<OrderId> orders, @Nullable Long refunded) {
        var handed = pickups.handOver(
                brand,
                store,
                by,
                orders.stream().map(order -> new Wanted(order, ids.next())).toList(),
                refunded);
        stream.record(handed.stream()
                .map(order -> new Activity(
                        brand,
                        order.buyer(),
                        order.visitor(),
                        OrderingVerbs.PICK_UP,
                        order.order().thing(),
                        Activity.Where.UNKNOWN.withStore(store),
                        0))
                .toList());
        return handed;
    }

    private OrderError whyNot(BrandId brand, StoreId store, OrderId order) {
        return pickups.lock(brand, store, order)
                .map(state -> switch (state) {
                    case COMPLETED, SETTLED -> OrderError.PICKUP_DONE;
                    case READY -> OrderError.PICKUP_CHANGED;
                    case AWAITING_PAYMENT, DEPOSITED, BALANCE_DUE, PAID, CANCELLED, FORFEITED, REFUNDED ->
                        OrderError.PICKUP_NOT_READY;
                })
                .orElse(OrderError.ORDER_NOT_FOUND);
    }
}
