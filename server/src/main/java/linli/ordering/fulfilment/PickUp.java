package linli.ordering.fulfilment;

import java.util.List;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.network.StoreId;
import linli.ordering.Handovers;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderingVerbs;
import linli.ordering.order.PickupCode;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.SharedError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands an order over at its store for its code, once. Tries are limited, so that codes cannot be guessed. */
@Service
class PickUp implements Handovers {
    static final int TRIES_A_MINUTE = 30;

    private final PickupRepository pickups;
    private final ActivityStream stream;
    private final TransactionTemplate transaction;

    PickUp(PickupRepository pickups, ActivityStream stream, TransactionTemplate transaction) {
        this.pickups = pickups;
        this.stream = stream;
        this.transaction = transaction;
    }

    OrderId handle(BrandId brand, StoreId store, PersonId by, String typed) {
        if (!pickups.mayTry(brand, store, by, TRIES_A_MINUTE)) {
            throw new DomainException(SharedError.TOO_MANY_REQUESTS);
        }
        var code = PickupCode.read(typed).orElseThrow(() -> new DomainException(OrderError.PICKUP_CODE_MISTYPED));
        return transaction.execute(_ -> {
            var claimed = pickups.claim(brand, store, code).orElseThrow(() -> refusal(brand, store, code));
            stream.record(List.of(activity(brand, store, claimed)));
            return claimed.order();
        });
    }

    @Override
    public List<OrderId> handOver(BrandId brand, StoreId store, List<OrderId> orders) {
        return transaction.execute(_ -> {
            var claimed = pickups.claim(brand, store, orders);
            stream.record(
                    claimed.stream().map(order -> activity(brand, store, order)).toList());
            return claimed.stream().map(PickupRepository.Claimed::order).toList();
        });
    }

    private static Activity activity(BrandId brand, StoreId store, PickupRepository.Claimed claimed) {
        return new Activity(
                brand,
                claimed.buyer(),
                claimed.visitor(),
                OrderingVerbs.PICK_UP,
                claimed.order().thing(),
                Activity.Where.UNKNOWN.withStore(store),
                0);
    }

    private DomainException refusal(BrandId brand, StoreId store, PickupCode code) {
        var found = pickups.find(brand, code);
        if (found.isEmpty()) {
            return new DomainException(OrderError.PICKUP_CODE_UNKNOWN);
        }
        if (!found.get().store().equals(store)) {
            return new DomainException(OrderError.PICKUP_ELSEWHERE);
        }
        return new DomainException(
                switch (found.get().state()) {
                    case COMPLETED, SETTLED -> OrderError.PICKUP_DONE;
                    case AWAITING_PAYMENT, DEPOSITED, BALANCE_DUE, PAID, READY, CANCELLED, FORFEITED, REFUNDED ->
                        OrderError.PICKUP_NOT_READY;
                });
    }
}
