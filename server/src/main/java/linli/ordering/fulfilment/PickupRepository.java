package linli.ordering.fulfilment;

import java.util.List;
import java.util.Optional;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.PickupCode;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class PickupRepository {
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

    record Claimed(OrderId order, PersonId buyer, VisitorId visitor) {}

    /** Hands the order over; the write itself uses the code up. */
    Optional<Claimed> claim(BrandId brand, StoreId store, PickupCode code) {
        return db.sql("""
                update ordering.orders set state = 'COMPLETED', completed_at = shared.now()
                 where brand = :brand and pickup_code = :code and store = :store and state = 'READY'
                returning id, buyer, visitor
                """)
                .param("brand", brand)
                .param("store", store)
                .param("code", code.value())
                .query((row, _) -> new Claimed(
                        new OrderId(row.getLong("id")),
                        new PersonId(row.getLong("buyer")),
                        new VisitorId(row.getLong("visitor"))))
                .optional();
    }

    /** Hands over those that wait at the store, by the primary key. */
    List<Claimed> claim(BrandId brand, StoreId store, List<OrderId> orders) {
        return db.sql("""
                update ordering.orders set state = 'COMPLETED', completed_at = shared.now()
                 where brand = :brand and id = any (:orders) and store = :store and state = 'READY'
                returning id, buyer, visitor
                """)
                .param("brand", brand)
                .param("store", store)
                .ids("orders", orders)
                .query((row, _) -> new Claimed(
                        new OrderId(row.getLong("id")),
                        new PersonId(row.getLong("buyer")),
                        new VisitorId(row.getLong("visitor"))))
                .list();
    }

    record Standing(StoreId store, OrderState state) {}

    Optional<Standing> find(BrandId brand, PickupCode code) {
        return db.sql("select store, state from ordering.orders where brand = :brand and pickup_code = :code")
                .param("brand", brand)
                .param("code", code.value())
                .query((row, _) ->
                        new Standing(new StoreId(row.getLong("store")), OrderState.valueOf(row.getString("state"))))
                .optional();
    }
}
