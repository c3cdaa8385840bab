package linli.ordering.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import linli.ledger.Entry;
import linli.ledger.Entry.Posting;
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
    private volatile List<OrderParticipant> found = List.of();

    Participants(ObjectProvider<OrderParticipant> provider) {
        this.provider = provider;
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
        return new Together(
                orders.isEmpty()
                        ? List.of()
                        : all().stream()
                                .map(participant -> participant.paying(orders))
                                .toList());
    }

    private record Together(List<Consequence> parts) implements Consequence {
        @Override
        public Map<OrderId, List<Posting>> postings() {
            return parts.stream()
                    .flatMap(part -> part.postings().entrySet().stream())
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.flatMapping(each -> each.getValue().stream(), Collectors.toList())));
        }

        @Override
        public void write(Set<OrderId> paid) {
            parts.forEach(part -> part.write(paid));
        }
    }

    /** What all of them have to book first. */
    public List<Entry> refunding(List<RefundedOrder> orders) {
        return orders.isEmpty()
                ? List.of()
                : all().stream()
                        .flatMap(participant -> participant.refunding(orders).stream())
                        .toList();
    }

    public void settling(List<SettledOrder> orders) {
        if (!orders.isEmpty()) {
            all().forEach(participant -> participant.settling(orders));
        }
    }
}
