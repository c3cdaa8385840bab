package linli.ordering.fulfilment;

import java.util.List;
import java.util.Map;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.identity.Audit;
import linli.network.Network;
import linli.network.StoreId;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a hand-over back that was a slip, within ten minutes: the order waits at its store again, for its old code. A new
 * act beside the old one, which stays on record. At a store that is closed for good nothing waits again: it is held, as by who
 * places orders.
 */
@Service
class UndoHandover {
    private final PickupRepository pickups;
    private final Network network;
    private final ActivityStream stream;
    private final Audit audit;

    UndoHandover(PickupRepository pickups, Network network, ActivityStream stream, Audit audit) {
        this.pickups = pickups;
        this.network = network;
        this.stream = stream;
        this.audit = audit;
    }

    @Transactional
    void handle(BrandId brand, StoreId store, PersonId by, OrderId order) {
        network.holdStanding(brand, List.of(store));
        var state =
                pickups.lock(brand, store, order).orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
        var before = state.undone().orElseThrow(() -> new DomainException(whyNot(state)));
        if (!pickups.undo(brand, order, by, before)) {
            throw new DomainException(OrderError.PICKUP_UNDO_OVER);
        }
        stream.record(List.of(new Activity(
                brand,
                by,
                null,
                OrderingVerbs.UNDO_PICK_UP,
                order.thing(),
                Activity.Where.UNKNOWN.withStore(store),
                0)));
        audit.record(brand, by, "pickup.undone", Map.of("order", order.toString(), "scope", store.toString()));
    }

    private static OrderError whyNot(OrderState state) {
        return switch (state) {
            case SETTLED, REFUNDED -> OrderError.PICKUP_UNDO_OVER;
            case AWAITING_PAYMENT, DEPOSITED, BALANCE_DUE, PAID, READY, COMPLETED, CANCELLED, FORFEITED ->
                OrderError.PICKUP_NOT_DONE;
        };
    }
}
