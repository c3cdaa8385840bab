package linli.ordering.leaving;

import java.util.List;
import linli.ordering.OrderId;
import linli.ordering.leaving.OrdersOfLeaver.Kind;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.leaving.Standing;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** One buyer's in every brand, by orders_buyer_idx and the cart's key, brand after brand. */
@Repository
class LeaverRepository {
    private final Database db;

    LeaverRepository(Database db) {
        this.db = db;
    }

    /** At most 200 orders, those that keep the buyer first, and the carts. */
    List<Standing> list(PersonId person) {
        return db.sql("""
                select * from (
                  select o.brand, o.id, k.kind, l.title, l.title_en, 1 as count, o.currency,
                         case k.kind when 'ORDER_UNPAID' then coalesce(o.deposit_minor, o.total_minor)
                                     when 'REFUND_UNDER_WAY' then o.refunded_minor
                                     else o.paid_minor - o.refunded_minor end as amount_minor,
                         case o.state when 'AWAITING_PAYMENT' then o.pay_until
                                      when 'BALANCE_DUE' then o.balance_until
                                      when 'COMPLETED' then o.completed_at + make_interval(days => :days) end as until
                    from ordering.orders o
                    join ordering.order_line l on l.brand = o.brand and l.order_id = o.id and l.line = 1
                   cross join lateral (
                         select case o.state
                                when 'DEPOSITED' then 'ORDER_DEPOSITED' when 'BALANCE_DUE' then 'ORDER_DEPOSITED'
                                when 'PAID' then 'ORDER_WAITING' when 'READY' then 'ORDER_TO_COLLECT'
                                when 'COMPLETED' then 'ORDER_RETURNABLE' when 'AWAITING_PAYMENT' then 'ORDER_UNPAID'
                                else 'REFUND_UNDER_WAY' end as kind) k
                   where o.buyer = :person
                     and (o.state in ('DEPOSITED', 'BALANCE_DUE', 'PAID', 'READY', 'COMPLETED', 'AWAITING_PAYMENT')
                          or exists (select from payment.payment_v1 p
                                      where p.brand = o.brand and p.subject = o.id and p.state = 'REFUNDING'))
                   order by k.kind = 'ORDER_UNPAID', o.id limit 200) orders
                union all
                select brand, null, 'CART', null, null, count(*), null, null, null
                  from ordering.cart_item where person = :person group by brand
                """)
                .param("person", person)
                .param("days", OrderRow.RETURN_DAYS)
                .query((row, _) -> {
                    var kind = Kind.valueOf(row.getString("kind"));
                    var brand = new BrandId(row.getLong("brand"));
                    return kind == Kind.CART
                            ? Standing.of(kind, brand, row.getLong("count"))
                            : new Standing(
                                    kind,
                                    brand,
                                    new Standing.Thing(row.getString("id"), Columns.bilingual(row, "title")),
                                    1,
                                    Columns.money(row, "amount"),
                                    Columns.findInstant(row, "until"));
                })
                .list();
    }

    /** What a late payment can no longer pay once it is cancelled. */
    List<OrderKey> unpaid(PersonId person) {
        return db.sql("""
                select brand, id from ordering.orders
                 where buyer = :person and state = 'AWAITING_PAYMENT' order by brand, id
                """)
                .param("person", person)
                .query((row, _) -> new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("id"))))
                .list();
    }

    void emptyCarts(PersonId person) {
        db.sql("delete from ordering.cart_item where person = :person")
                .param("person", person)
                .update();
    }
}
