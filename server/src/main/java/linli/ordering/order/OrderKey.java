package linli.ordering.order;

import linli.campaign.ReservationId;
import linli.campaign.SeatKey;
import linli.ordering.OrderId;
import linli.shared.BrandId;
import linli.shared.work.Worklist;

/** An order within its brand; the seat that it may hold has its id. */
public record OrderKey(BrandId brand, OrderId order) {

    /** The order that holds the seat. */
    public static OrderKey of(SeatKey seat) {
        return new OrderKey(seat.brand(), new OrderId(seat.reservation().value()));
    }

    /** What work about the order is known by. */
    public Worklist.Key key() {
        return Worklist.Key.of(brand, order.value());
    }

    public SeatKey seat() {
        return new SeatKey(brand, new ReservationId(order.value()));
    }
}
