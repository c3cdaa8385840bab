package linli.ordering.order;

import linli.campaign.SeatKey;
import linli.ordering.OrderId;
import linli.shared.BrandId;

/** An order within its brand; the seat that it may hold has its id. */
public record OrderKey(BrandId brand, OrderId order) {

    /** The order that holds the seat. */
    public static OrderKey of(SeatKey seat) {
        return new OrderKey(seat.brand(), new OrderId(seat.reference()));
    }

    SeatKey seat() {
        return new SeatKey(brand, order.value());
    }
}
