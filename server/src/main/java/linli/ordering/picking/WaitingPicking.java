package linli.ordering.picking;

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

/** Orders of a store whose goods are neither all ticked off nor in their bag; of the oldest that wait, by the index on its orders. */
@Repository
class WaitingPicking implements WaitingWork {
    private static final int LOOKED_AT = 2_000;

    private final Database db;

    WaitingPicking(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ordering.picking";
    }

    @Override
    public String permission() {
        return OrderingPermission.HAND_OVER;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.STORE);
    }

    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(
                db.sql("""
                select count(*) as count, min(ready_at) as oldest
                  from (select o.ready_at
                          from (select brand, id, ready_at from ordering.orders
                                 where brand = :brand and store = :store and state = 'READY'
                                 order by id limit :looked) o
                         where not exists (select from ordering.packed b
                                            where b.brand = o.brand and b.order_id = o.id
                                              and b.quantity = (select sum(l.kept) from ordering.order_line l
                                                                 where l.brand = b.brand and l.order_id = b.order_id
                                                                   and l.kind = 'GOODS'))
                           and exists (select from ordering.order_line l
                                         left join ordering.picked k
                                           on k.brand = l.brand and k.order_id = l.order_id and k.line = l.line
                                        where l.brand = o.brand and l.order_id = o.id and l.kind = 'GOODS'
                                          and l.kept > 0 and k.line is null)
                         limit :limit) w
                """).param("brand", brand).param("store", store).param("looked", LOOKED_AT));
    }
}
