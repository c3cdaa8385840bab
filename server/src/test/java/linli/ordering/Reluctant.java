package linli.ordering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.ledger.Entry;
import linli.ledger.Entry.Posting;
import org.springframework.stereotype.Component;

/** Takes part in every order, and fails at some. */
@Component
class Reluctant implements OrderParticipant {
    final Set<OrderId> refused = ConcurrentHashMap.newKeySet();

    @Override
    public void deposited(List<PaidOrder> orders) {}

    @Override
    public Consequence paying(List<PaidOrder> orders) {
        return new Consequence() {
            @Override
            public Map<OrderId, List<Posting>> postings() {
                return Map.of();
            }

            @Override
            public void write(Set<OrderId> paid) {}
        };
    }

    @Override
    public List<Entry> refunding(List<RefundedOrder> orders) {
        orders.forEach(order -> check(order.order()));
        return List.of();
    }

    @Override
    public void settling(List<SettledOrder> orders) {
        orders.forEach(order -> check(order.order()));
    }

    private void check(OrderId order) {
        if (refused.contains(order)) {
            throw new IllegalStateException("not order " + order);
        }
    }
}
