package linli.ordering.refund;

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

/** Buyers who asked for their money back, by the index on open requests and the orders' primary key. */
@Repository
class WaitingRefunds implements WaitingWork {
    private final Database db;

    WaitingRefunds(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ordering.refunds";
    }

    @Override
    public String permission() {
        return OrderingPermission.DECIDE_REFUNDS;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.BRAND, Scope.Kind.STORE);
    }

    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(db.sql("""
                select count(*) as count, min(placed_at) as oldest
                  from (select o.placed_at from ordering.refund_request r
                         cross join lateral (
                               select placed_at from ordering.orders o
                                where o.brand = r.brand and o.id = r.order_id %s limit 1) o
                         where r.brand = :brand and r.state = 'OPEN'
                         order by r.order_id limit :limit) w
                """.formatted(store == null ? "" : "and o.store = :store"))
                .param("brand", brand)
                .param("store", store));
    }
}
