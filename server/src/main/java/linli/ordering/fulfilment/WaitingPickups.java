package linli.ordering.fulfilment;

import java.util.Set;
import linli.ordering.OrderingPermission;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import linli.shared.waiting.Waiting;
import linli.shared.waiting.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What lies ready at the stores, by the index on a store's orders. */
@Repository
class WaitingPickups implements WaitingWork {
    private final Database db;

    WaitingPickups(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ordering.pickups";
    }

    @Override
    public String permission() {
        return OrderingPermission.READ_ORDERS;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.BRAND, Scope.Kind.STORE);
    }

    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(db.sql("""
                select count(*) as count, min(placed_at) as oldest
                  from (select o.placed_at from network.store_v1 s
                         cross join lateral (
                               select placed_at from ordering.orders o
                                where o.brand = :brand and o.store = s.id and o.state = 'READY'
                                  and o.fulfilment <> 'DIGITAL'
                                order by o.id limit :limit) o
                         where s.brand = :brand %s limit :limit) w
                """.formatted(store == null ? "" : "and s.id = :store"))
                .param("brand", brand)
                .param("store", store));
    }
}
