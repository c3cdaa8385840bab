package linli.ordering.fulfilment;

import java.util.List;
import java.util.Optional;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Orders by their primary key, hand-overs by the index on the standing one. */
@Repository
class PickupRepository {
    /** How long a hand-over can be undone; a constraint says the same. */
    static final int UNDO_MINUTES = 10;

    /** Whether hand-over {@code h} stands, was less than {@code :minutes} ago, and nothing of it was given back since. */
    static final String UNDOABLE = """
            (h.undone_at is null and (select shared.now()) < h.handed_at + make_interval(mins => :minutes)
             and h.quantity = (select sum(kept) from ordering.order_line where brand = h.brand and order_id = h.order_id))
            """;

    private final Database db;

    PickupRepository(Database db) {
        this.db = db;
    }

    /** Counts a try and says whether it is within the limit of the running minute; one statement. */
    boolean mayTry(BrandId brand, StoreId store, PersonId person, int limit) {
        return db.sql("""
                insert into ordering.pickup_try as t (brand, store, person, since, tries)
                values (:brand, :store, :person, shared.now(), 1)
                    on conflict (brand, store, person) do update
                   set since = case when t.since <= shared.now() - interval '1 minute'
                                    then excluded.since else t.since end,
                       tries = case when t.since <= shared.now() - interval '1 minute' then 1 else t.tries + 1 end
                 where t.tries < :limit or t.since <= shared.now() - interval '1 minute'
                """)
                        .param("brand", brand)
                        .param("store", store)
                        .param("person", person)
                        .param("limit", limit)
                        .update()
                == 1;
    }

    /** @param handover the number that its hand-over gets */
    record Wanted(OrderId order, long handover) {}

    record Handed(OrderId order, PersonId buyer, VisitorId visitor) {}

    /**
     * Hands over those that wait at the store, and notes by whom.
     *
     * @param refunded what must have been given back of each in minor units; null if that does not matter
     */
    List<Handed> handOver(BrandId brand, StoreId store, PersonId by, List<Wanted> orders, @Nullable Long refunded) {
        return db.sql("""
                with handed as (
                  update ordering.orders o set state = 'COMPLETED', completed_at = shared.now()
                    from unnest(:orders::bigint[], :handovers::bigint[]) as w (order_id, handover)
                   where o.brand = :brand and o.id = w.order_id and o.store = :store and o.state = 'READY'
                     and o.fulfilment <> 'DIGITAL' and o.refunded_minor = coalesce(:refunded, o.refunded_minor)
                  returning o.brand, o.id, o.store, o.buyer, o.visitor, o.completed_at, w.handover),
                noted as (
                  insert into ordering.handover (brand, id, order_id, store, quantity, handed_by, handed_at)
                  select brand, handover, id, store,
                         (select sum(l.kept) from ordering.order_line l where l.brand = h.brand and l.order_id = h.id),
                         :by, completed_at
                    from handed h)
                select id, buyer, visitor from handed
                """)
                .param("brand", brand)
                .param("store", store)
                .param("by", by)
                .param("refunded", refunded)
                .rows(orders)
                .ids("orders", Wanted::order)
                .longs("handovers", Wanted::handover)
                .query((row, _) -> new Handed(
                        new OrderId(row.getLong("id")),
                        new PersonId(row.getLong("buyer")),
                        new VisitorId(row.getLong("visitor"))))
                .list();
    }

    /** Where an order of the store stands that is to be picked up; it stays locked until the transaction ends. */
    Optional<OrderState> lock(BrandId brand, StoreId store, OrderId order) {
        return db.sql("""
                select state from ordering.orders
                 where brand = :brand and id = :order and store = :store and fulfilment <> 'DIGITAL'
                   for no key update
                """)
                .param("brand", brand)
                .param("store", store)
                .param("order", order)
                .query((row, _) -> OrderState.valueOf(row.getString("state")))
                .optional();
    }

    /**
     * Takes back the hand-over of the locked order, if it was minutes ago and no goods were given back since, for what is
     * given back of goods that are out of the store is not returned to its stock.
     *
     * @param to where the order comes back to
     */
    boolean undo(BrandId brand, OrderId order, PersonId by, OrderState to) {
        return db.sql("""
                with undone as (
                  update ordering.handover h set undone_by = :by, undone_at = shared.now()
                   where brand = :brand and order_id = :order and %s
                  returning brand, order_id)
                update ordering.orders o set state = :to, completed_at = null
                  from undone u where o.brand = u.brand and o.id = u.order_id
                """.formatted(UNDOABLE))
                        .param("brand", brand)
                        .param("order", order)
                        .param("by", by)
                        .param("to", to)
                        .param("minutes", UNDO_MINUTES)
                        .update()
                == 1;
    }
}
