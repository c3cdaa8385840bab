package linli.ordering.paying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.campaign.PaymentMethod;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderKey;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PayingRepository {
    private final JdbcClient db;

    PayingRepository(JdbcClient db) {
        this.db = db;
    }

    record Payable(OrderState state, PaymentMethod method, Money total, Instant payUntil, boolean inTime) {}

    Optional<Payable> find(BrandId brand, OrderId order, PersonId buyer) {
        return db.sql("""
                select state, payment, currency, total_minor, pay_until, pay_until > shared.now() as in_time
                  from ordering.orders
                 where brand = :brand and id = :order and buyer = :buyer
                """)
                .param("brand", brand.value())
                .param("order", order.value())
                .param("buyer", buyer.value())
                .query((row, _) -> new Payable(
                        OrderState.valueOf(row.getString("state")),
                        PaymentMethod.valueOf(row.getString("payment")),
                        Columns.money(row, "total"),
                        Columns.instant(row, "pay_until"),
                        row.getBoolean("in_time")))
                .optional();
    }

    /** By the index on unpaid orders. */
    List<OrderKey> unpaid(int batch) {
        return db.sql("""
                select brand, id from ordering.orders
                 where state = 'AWAITING_PAYMENT' and pay_until <= shared.now()
                 order by pay_until limit :batch
                """)
                .param("batch", batch)
                .query((row, _) -> new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("id"))))
                .list();
    }
}
