package linli.ordering.refund;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.RefundRequestId;
import linli.ordering.order.OrderKey;
import linli.payment.RefundId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
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

    /**
     * @param line its number, from 1
     * @param quantity how many of it go back
     */
    record Part(OrderKey order, int line, int quantity, long amount) {}

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
        if (rows.isEmpty()) {
            return;
        }
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
                update ordering.order_line l
                   set refunded_minor = l.refunded_minor + p.amount,
                       refunded_quantity = l.refunded_quantity + p.quantity
                  from unnest(:brands::bigint[], :orders::bigint[], :lines::int[], :quantities::int[], :amounts::bigint[])
                       as p (brand, order_id, line, quantity, amount)
                 where l.brand = p.brand and l.order_id = p.order_id and l.line = p.line
                """)
                .rows(parts)
                .ids("brands", part -> part.order().brand())
                .ids("orders", part -> part.order().order())
                .ints("lines", Part::line)
                .ints("quantities", Part::quantity)
                .longs("amounts", Part::amount)
                .update();
    }

    /** @param left what is paid and not given back, in minor units, as {@code refunded} */
    record Head(PersonId buyer, StoreId store, OrderState state, Money left, long refunded) {}

    Optional<Head> findHead(BrandId brand, OrderId order) {
        return db.sql("""
                select buyer, store, state, paid_minor - refunded_minor as left_minor, refunded_minor, currency
                  from ordering.orders where brand = :brand and id = :order
                """)
                .param("brand", brand)
                .param("order", order)
                .query((row, _) -> new Head(
                        new PersonId(row.getLong("buyer")),
                        new StoreId(row.getLong("store")),
                        OrderState.valueOf(row.getString("state")),
                        new Money(row.getLong("left_minor"), Currency.valueOf(row.getString("currency"))),
                        row.getLong("refunded_minor")))
                .optional();
    }

    /** What the buyer of the locked order asks back. */
    Optional<RefundRequestId> findOpen(BrandId brand, OrderId order) {
        return db.sql(
                        "select id from ordering.refund_request where brand = :brand and order_id = :order and state = 'OPEN'")
                .param("brand", brand)
                .param("order", order)
                .query((row, _) -> new RefundRequestId(row.getLong("id")))
                .optional();
    }

    /** What a buyer asks back, or a store gives: some of these lines, or so much, or all that is left. */
    record Wish(Map<Integer, Integer> lines, @Nullable Long amount) {

        RefundOrders.Share share() {
            return !lines.isEmpty()
                    ? new RefundOrders.Share.Lines(lines)
                    : amount == null ? new RefundOrders.Share.Rest() : new RefundOrders.Share.Part(amount);
        }
    }

    /** Whether it is the only open request of the order; with its lines and photos, by one statement. */
    boolean request(BrandId brand, long id, OrderId order, Wish wish, List<MediaId> photos, String note) {
        return db.sql("""
                with asked as (
                  insert into ordering.refund_request (brand, id, order_id, amount_minor, note)
                  values (:brand, :id, :order, :amount, :note)
                  on conflict (brand, order_id) where state = 'OPEN' do nothing
                  returning brand, id, order_id),
                lines as (
                  insert into ordering.refund_request_line (brand, request, order_id, line, quantity)
                  select a.brand, a.id, a.order_id, l.line, l.quantity
                    from asked a cross join unnest(:lines::int[], :quantities::int[]) as l (line, quantity)),
                photos as (
                  insert into ordering.refund_request_photo (brand, request, position, picture)
                  select a.brand, a.id, p.position, p.picture
                    from asked a cross join unnest(:photos::bigint[]) with ordinality as p (picture, position))
                select count(*) = 1 from asked
                """)
                .param("brand", brand)
                .param("id", id)
                .param("order", order)
                .param("amount", wish.amount())
                .param("note", note)
                .ids("photos", photos)
                .rows(wish.lines().entrySet())
                .ints("lines", Map.Entry::getKey)
                .ints("quantities", Map.Entry::getValue)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Decides the open request of a locked order; returns what it asks for. */
    Wish decide(BrandId brand, RefundRequestId request, String state, @Nullable String answer, @Nullable PersonId by) {
        return db.sql("""
                update ordering.refund_request
                   set state = :state, answer = :answer, decided_at = shared.now(), decided_by = :by
                 where brand = :brand and id = :request and state = 'OPEN'
                returning amount_minor
                """)
                .param("brand", brand)
                .param("request", request)
                .param("state", state)
                .param("answer", answer)
                .param("by", by)
                .query((row, _) -> new Wish(lines(brand, request), Columns.findLong(row, "amount_minor")))
                .single();
    }

    private Map<Integer, Integer> lines(BrandId brand, RefundRequestId request) {
        var lines = new TreeMap<Integer, Integer>();
        db.sql("select line, quantity from ordering.refund_request_line where brand = :brand and request = :request")
                .param("brand", brand)
                .param("request", request)
                .query(row -> {
                    lines.put(row.getInt("line"), row.getInt("quantity"));
                });
        return lines;
    }
}
