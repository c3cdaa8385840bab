package linli.ordering.fulfilment;

import java.util.List;
import linli.ordering.OrderId;
import linli.ordering.order.OrderKey;
import linli.shared.BrandId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles at once what the job would settle when its time has come. */
@Component
public class Settling {
    private final SettleOrders settle;

    Settling(SettleOrders settle) {
        this.settle = settle;
    }

    @Transactional
    public void settle(BrandId brand, OrderId order) {
        settle.settle(List.of(new OrderKey(brand, order)));
    }
}
