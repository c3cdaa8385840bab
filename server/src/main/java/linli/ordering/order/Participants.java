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
    private final ObjectProvider<OrderParticipant> all;

    Participants(ObjectProvider<OrderParticipant> all) {
        this.all = all;
    }

    public void paid(List<PaidOrder> orders) {
        if (!orders.isEmpty()) {
            all.orderedStream().forEach(participant -> participant.paid(orders));
        }
    }

    public void refunding(List<RefundedOrder> orders) {
        if (!orders.isEmpty()) {
            all.orderedStream().forEach(participant -> participant.refunding(orders));
        }
    }

    public void settling(List<SettledOrder> orders) {
        if (!orders.isEmpty()) {
            all.orderedStream().forEach(participant -> participant.settling(orders));
        }
    }
}
