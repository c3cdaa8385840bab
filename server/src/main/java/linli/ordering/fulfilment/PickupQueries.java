package linli.ordering.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.fulfilment.Pickup.PickupLine;
import linli.ordering.order.PickupCode;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Orders that are to be picked up, as a counter looks for them. */
@Repository
class PickupQueries {
    /** Of how many waiting orders of a store the buyers are searched by name and phone, from the newest on. */
    private static final int SEARCHED = 5000;

    static final int MATCHES = 20;
    private static final int HANDOVERS = 50;

    private static final String UNDOABLE = """
            case when o.state = 'COMPLETED' and %s
                 then h.handed_at + make_interval(mins => :minutes) end as undoable_until
            """.formatted(PickupRepository.UNDOABLE);

    private final Database db;

    PickupQueries(Database db) {
        this.db = db;
    }

    /** @param by who handed it over */
    record FoundHandover(PersonId by, Instant at, @Nullable Instant undoableUntil) {}

    record Found(
            OrderId id,
            FoundPickups.OtherStore store,
            OrderState state,
            PersonId buyer,
            PaymentMethod payment,
            Money total,
            Money refunded,
            boolean refundRequested,
            @Nullable Instant readyAt,
            @Nullable FoundHandover handover,
            List<PickupLine> lines) {}

    /** By the index on codes, in whatever store of the brand. */
    Optional<Found> find(BrandId brand, PickupCode code) {
        return db.sql(found("o.pickup_code = :code"))
                .param("brand", brand)
                .param("code", code.value())
                .param("minutes", PickupRepository.UNDO_MINUTES)
                .queryWhole(PickupQueries::found);
    }

    /** By the primary key. */
    Optional<Found> find(BrandId brand, StoreId store, OrderId order) {
        return db.sql(found("o.id = :order and o.store = :store"))
                .param("brand", brand)
                .param("store", store)
                .param("order", order)
                .param("minutes", PickupRepository.UNDO_MINUTES)
                .queryWhole(PickupQueries::found);
    }

    private static String found(String which) {
        return """
                select o.id, o.store, s.name as store_name, s.name_en as store_name_en, o.state, o.buyer, o.payment,
                       o.currency, o.total_minor, o.refunded_minor, o.ready_at,
                       exists (select from ordering.refund_request r
                                where r.brand = o.brand and r.order_id = o.id and r.state = 'OPEN') as refund_requested,
                       h.handed_by, h.handed_at, %s,
                       l.variant, l.kind, l.title, l.title_en, l.variant_title, l.image,
                       l.kept as quantity, l.amount_minor,
                       l.refunded_minor as line_refunded_minor
                  from ordering.orders o
                  join network.store_v1 s on s.brand = o.brand and s.id = o.store
                  join ordering.order_line l on l.brand = o.brand and l.order_id = o.id
                  left join ordering.handover h on h.brand = o.brand and h.order_id = o.id and h.undone_at is null
                 where o.brand = :brand and %s and o.fulfilment <> 'DIGITAL'
                   and (l.kept > 0 or o.state = 'REFUNDED')
                 order by l.line
                """.formatted(UNDOABLE, which);
    }

    private static Optional<Found> found(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var lines = new ArrayList<PickupLine>();
        var found = new Found(
                new OrderId(rows.getLong("id")),
                new FoundPickups.OtherStore(new StoreId(rows.getLong("store")), Columns.bilingual(rows, "store_name")),
                OrderState.valueOf(rows.getString("state")),
                new PersonId(rows.getLong("buyer")),
                PaymentMethod.valueOf(rows.getString("payment")),
                Columns.money(rows, "total"),
                Columns.money(rows, "refunded"),
                rows.getBoolean("refund_requested"),
                Columns.findInstant(rows, "ready_at"),
                handover(rows),
                lines);
        do {
            lines.add(new PickupLine(
                    new VariantId(rows.getLong("variant")),
                    ProductKind.valueOf(rows.getString("kind")),
                    Columns.bilingual(rows, "title"),
                    rows.getString("variant_title"),
                    Columns.find(rows, "image", MediaId::new),
                    rows.getInt("quantity"),
                    Columns.money(rows, "amount"),
                    Columns.money(rows, "line_refunded")));
        } while (rows.next());
        return Optional.of(found);
    }

    private static @Nullable FoundHandover handover(ResultSet row) throws SQLException {
        var at = Columns.findInstant(row, "handed_at");
        return at == null
                ? null
                : new FoundHandover(
                        new PersonId(row.getLong("handed_by")), at, Columns.findInstant(row, "undoable_until"));
    }

    /** Who bought the newest {@value #SEARCHED} orders that wait at the store, by the index on a store's orders. */
    List<PersonId> buyers(BrandId brand, StoreId store) {
        return db.sql("""
                select distinct buyer
                  from (select buyer from ordering.orders
                         where brand = :brand and store = :store and state = 'READY' and fulfilment <> 'DIGITAL'
                         order by id desc limit :limit) o
                """)
                .param("brand", brand)
                .param("store", store)
                .param("limit", SEARCHED)
                .query((row, _) -> new PersonId(row.getLong("buyer")))
                .list();
    }

    record FoundMatch(
            OrderId id,
            PersonId buyer,
            Bilingual title,
            @Nullable MediaId image,
            int lines,
            int quantity,
            Money total,
            Instant readyAt) {}

    /** What waits at the store for these buyers, by the index on a store's orders; one more than {@value #MATCHES}. */
    List<FoundMatch> waiting(BrandId brand, StoreId store, Collection<PersonId> buyers) {
        return db.sql("""
                select o.id, o.buyer, o.currency, o.total_minor, o.ready_at, l.title, l.title_en, l.image, l.lines,
                       l.quantity
                  from ordering.orders o
                 cross join lateral (
                       select title, title_en, image, count(*) over ()::int as lines,
                              (sum(kept) over ())::int as quantity
                         from ordering.order_line
                        where brand = o.brand and order_id = o.id and kept > 0
                        order by line limit 1) l
                 where o.brand = :brand and o.store = :store and o.state = 'READY' and o.fulfilment <> 'DIGITAL'
                   and o.buyer = any (:buyers)
                 order by o.id desc limit :limit
                """)
                .param("brand", brand)
                .param("store", store)
                .ids("buyers", buyers)
                .param("limit", MATCHES + 1)
                .query((row, _) -> new FoundMatch(
                        new OrderId(row.getLong("id")),
                        new PersonId(row.getLong("buyer")),
                        Columns.bilingual(row, "title"),
                        Columns.find(row, "image", MediaId::new),
                        row.getInt("lines"),
                        row.getInt("quantity"),
                        Columns.money(row, "total"),
                        Columns.instant(row, "ready_at")))
                .list();
    }

    record NotedHandover(
            OrderId order,
            PersonId buyer,
            Bilingual title,
            @Nullable MediaId image,
            int lines,
            int quantity,
            PersonId by,
            Instant at,
            @Nullable Instant undoableUntil,
            @Nullable PersonId undoneBy,
            @Nullable Instant undoneAt) {}

    /** Today's among the last {@value #HANDOVERS} of the store, by the index on its hand-overs. */
    List<NotedHandover> today(BrandId brand, StoreId store) {
        return db.sql("""
                select h.order_id, h.handed_by, h.handed_at, h.undone_by, h.undone_at, %s, o.buyer, l.title, l.title_en,
                       l.image, l.lines, l.quantity
                  from (select * from ordering.handover
                         where brand = :brand and store = :store order by id desc limit :limit) h
                  join ordering.orders o on o.brand = h.brand and o.id = h.order_id
                 cross join lateral (
                       select title, title_en, image, count(*) over ()::int as lines,
                              (sum(quantity) over ())::int as quantity
                         from ordering.order_line
                        where brand = o.brand and order_id = o.id
                        order by line limit 1) l
                 where network.day_of(:brand, h.handed_at) = network.day_of(:brand, (select shared.now()))
                 order by h.id desc
                """.formatted(UNDOABLE))
                .param("brand", brand)
                .param("store", store)
                .param("limit", HANDOVERS)
                .param("minutes", PickupRepository.UNDO_MINUTES)
                .query((row, _) -> new NotedHandover(
                        new OrderId(row.getLong("order_id")),
                        new PersonId(row.getLong("buyer")),
                        Columns.bilingual(row, "title"),
                        Columns.find(row, "image", MediaId::new),
                        row.getInt("lines"),
                        row.getInt("quantity"),
                        new PersonId(row.getLong("handed_by")),
                        Columns.instant(row, "handed_at"),
                        Columns.findInstant(row, "undoable_until"),
                        Columns.find(row, "undone_by", PersonId::new),
                        Columns.findInstant(row, "undone_at")))
                .list();
    }
}
