package linli.ordering.refund;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderKey;
import linli.payment.RefundId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class OrderRefundRepository {
    private final Database db;

    OrderRefundRepository(Database db) {
        this.db = db;
    }

    record Row(
            RefundId id,
            OrderKey order,
            RefundOrders.Reason reason,
            long amount,
            @Nullable PersonId by) {}

    /** @param line its number, from 1 */
    record Part(OrderKey order, int line, long amount) {}

    /** Those that happen once and have happened; the orders are locked. */
    Set<RefundOrders.Refund> listOnce(List<RefundOrders.Refund> wanted) {
        var done = new HashSet<RefundOrders.Refund>();
        db.sql("""
                select k.n
                  from unnest(:brands::bigint[], :orders::bigint[], :reasons::text[])
                       with ordinality as k (brand, order_id, reason, n)
                  join ordering.refund r on r.brand = k.brand and r.order_id = k.order_id and r.reason = k.reason
                 where r.reason <> 'AFTER_SALE'
                """)
                .rows(wanted)
                .ids("brands", refund -> refund.order().brand())
                .ids("orders", refund -> refund.order().order())
                .enums("reasons", refund -> refund.reason())
                .query(row -> {
                    done.add(wanted.get(row.getInt("n") - 1));
                });
        return done;
    }

    /** Records the refunds and takes them off the orders; a constraint refuses more than there was. */
    void insert(List<Row> rows) {
        int changed = db.sql("""
                with refunded as (
                  insert into ordering.refund (brand, id, order_id, reason, amount_minor, decided_by)
                  select * from unnest(:brands::bigint[], :ids::bigint[], :orders::bigint[], :reasons::text[],
                                       :amounts::bigint[], :deciders::bigint[])
                  returning brand, order_id, amount_minor)
                update ordering.orders o set refunded_minor = o.refunded_minor + r.amount_minor
                  from refunded r
                 where o.brand = r.brand and o.id = r.order_id
                """)
                .rows(rows)
                .ids("brands", row -> row.order().brand())
                .ids("ids", Row::id)
                .ids("orders", row -> row.order().order())
                .enums("reasons", row -> row.reason())
                .longs("amounts", Row::amount)
                .ids("deciders", Row::by)
                .update();
        if (changed != rows.size()) {
            throw new IllegalStateException("%d orders refunded instead of %d".formatted(changed, rows.size()));
        }
    }

    void takeFromLines(List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        db.sql("""
                update ordering.order_line l set refunded_minor = l.refunded_minor + p.amount
                  from unnest(:brands::bigint[], :orders::bigint[], :lines::int[], :amounts::bigint[])
                       as p (brand, order_id, line, amount)
                 where l.brand = p.brand and l.order_id = p.order_id and l.line = p.line
                """)
                .rows(parts)
                .ids("brands", part -> part.order().brand())
                .ids("orders", part -> part.order().order())
                .ints("lines", Part::line)
                .longs("amounts", Part::amount)
                .update();
    }

    record Head(PersonId buyer, StoreId store, OrderState state, long left) {}

    /** Locks the order, so that it is not settled meanwhile. */
    Optional<Head> findHead(BrandId brand, OrderId order) {
        return db.sql("""
                select buyer, store, state, paid_minor - refunded_minor as left_minor
                  from ordering.orders where brand = :brand and id = :order
                   for no key update
                """)
                .param("brand", brand)
                .param("order", order)
                .query((row, _) -> new Head(
                        new PersonId(row.getLong("buyer")),
                        new StoreId(row.getLong("store")),
                        OrderState.valueOf(row.getString("state")),
                        row.getLong("left_minor")))
                .optional();
    }

    /** Whether it is the only open request of the order. */
    boolean request(BrandId brand, long id, OrderId order, @Nullable Long amount, String note) {
        return db.sql("""
                insert into ordering.refund_request (brand, id, order_id, amount_minor, note)
                values (:brand, :id, :order, :amount, :note)
                on conflict (brand, order_id) where state = 'OPEN' do nothing
                """)
                        .param("brand", brand)
                        .param("id", id)
                        .param("order", order)
                        .param("amount", amount)
                        .param("note", note)
                        .update()
                == 1;
    }

    /** Decides the order's open request, if there is one; returns the amount asked for, or -1 for all that is left. */
    Optional<Long> decide(BrandId brand, OrderId order, String state, @Nullable String answer, PersonId by) {
        return db.sql("""
                update ordering.refund_request
                   set state = :state, answer = :answer, decided_at = shared.now(), decided_by = :by
                 where brand = :brand and order_id = :order and state = 'OPEN'
                returning amount_minor
                """)
                .param("brand", brand)
                .param("order", order)
                .param("state", state)
                .param("answer", answer)
                .param("by", by)
                .query((row, _) -> java.util.Objects.requireNonNullElse(Columns.findLong(row, "amount_minor"), -1L))
                .optional();
    }
}
