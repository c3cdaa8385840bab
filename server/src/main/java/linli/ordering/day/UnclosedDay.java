package linli.ordering.day;

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

/**
 * A store that closes its days and has not closed yesterday. One closing covers all since the one before, so that one waits; a
 * store that never closed a day is not told to.
 */
@Repository
class UnclosedDay implements WaitingWork {
    private final Database db;

    UnclosedDay(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ordering.days";
    }

    @Override
    public String permission() {
        return OrderingPermission.HAND_OVER;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.STORE);
    }

    /** By day_closing_key. */
    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(db.sql("""
                select count(*) as count, min(until) as oldest
                  from (select day, until from ordering.day_closing
                         where brand = :brand and store = :store and reopened_at is null
                         order by day desc limit 1) c
                 where c.day < network.day_of(:brand, (select shared.now())) - 1
                 limit :limit
                """).param("brand", brand).param("store", store));
    }
}
