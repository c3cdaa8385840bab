package linli.ordering.order;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ordering.OrderId;
import linli.ordering.OrderParticipant;
import linli.ordering.OrderParticipant.Consequence;
import linli.ordering.OrderParticipant.PaidOrder;
import linli.ordering.OrderParticipant.RefundedOrder;
import linli.ordering.OrderParticipant.SettledOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody who has something to make true together with an order's money. */
@Component
public class Participants {
    private final ObjectProvider<OrderParticipant> provider;
    private final Ledger ledger;
    private volatile List<OrderParticipant> found = List.of();

    Participants(ObjectProvider<OrderParticipant> provider, Ledger ledger) {
        this.provider = provider;
        this.ledger = ledger;
    }

    /** Asked for when they are first needed, for they may need orders themselves. */
    private List<OrderParticipant> all() {
        if (found.isEmpty()) {
            found = provider.orderedStream().toList();
        }
        return found;
    }

    public void deposited(List<PaidOrder> orders) {
        if (!orders.isEmpty()) {
            all().forEach(participant -> participant.deposited(orders));
        }
    }

    /** What all of them make true when these are paid. */
    public Consequence paying(List<PaidOrder> orders) {
        return orders.isEmpty()
                ? new Together(List.of())
                : new Together(all().stream()
                        .map(participant -> participant.paying(orders))
                        .toList());
    }

    /** The same for orders whose money is in escrow already, done at once. */
    public void paid(List<PaidOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        var consequence = paying(orders);
        var paid = orders.stream().map(PaidOrder::order).collect(Collectors.toSet());
        ledger.require(orders.stream()
                .flatMap(order -> consequence.entries(order.order()).stream())
                .toList());
        consequence.write(paid);
    }

    private record Together(List<Consequence> parts) implements Consequence {
        @Override
        public List<Entry> entries(OrderId order) {
            return parts.stream().flatMap(part -> part.entries(order).stream()).toList();
        }

        @Override
        public void write(Set<OrderId> paid) {
            parts.forEach(part -> part.write(paid));
        }
    }

    public void refunding(List<RefundedOrder> orders) {
        if (!orders.isEmpty()) {
            all().forEach(participant -> participant.refunding(orders));
        }
    }

    public void settling(List<SettledOrder> orders) {
        if (!orders.isEmpty()) {
            all().forEach(participant -> participant.settling(orders));
        }
    }
}
