package linli.ordering.leaving;

import java.util.List;
import linli.ordering.paying.CancelUnpaid;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A buyer's orders: what is paid and not over keeps them, what is unpaid is cancelled, and the cart is emptied. */
@Component
@Order(20)
class OrdersOfLeaver implements Belongings {
    enum Kind implements Standing.Matter {
        ORDER_DEPOSITED(Consequence.BLOCKS),
        ORDER_WAITING(Consequence.BLOCKS),
        ORDER_TO_COLLECT(Consequence.BLOCKS),
        ORDER_RETURNABLE(Consequence.BLOCKS),
        REFUND_UNDER_WAY(Consequence.BLOCKS),
        ORDER_UNPAID(Consequence.ENDS),
        CART(Consequence.ENDS);

        private final Consequence consequence;

        Kind(Consequence consequence) {
            this.consequence = consequence;
        }

        @Override
        public Consequence consequence() {
            return consequence;
        }
    }

    private final LeaverRepository leavers;
    private final CancelUnpaid cancelUnpaid;

    OrdersOfLeaver(LeaverRepository leavers, CancelUnpaid cancelUnpaid) {
        this.leavers = leavers;
        this.cancelUnpaid = cancelUnpaid;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return leavers.list(person);
    }

    @Override
    public void end(Departure departure) {
        cancelUnpaid.cancel(leavers.unpaid(departure.person()));
        leavers.emptyCarts(departure.person());
    }
}
