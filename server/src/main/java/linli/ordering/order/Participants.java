package linli.ordering.order;

import java.util.List;
import linli.ordering.OrderParticipant;
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

    public void paid(List<PaidOrder> orders) {
        if (!orders.isEmpty()) {
            all().forEach(participant -> participant.paid(orders));
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
