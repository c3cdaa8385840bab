package linli.shared.waiting;

import java.util.Set;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import linli.shared.work.WorkPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the work in the background could not do for a while, for who runs the installation. */
@Repository
class StuckWork implements WaitingWork {
    private final Database db;

    StuckWork(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "operation.parked";
    }

    @Override
    public String permission() {
        return WorkPermission.TEND_WORK;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.PLATFORM);
    }

    /** What has just failed is tried again by itself. */
    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(db.sql("""
                select count(*) as count, min(first_failed_at) as oldest
                  from (select first_failed_at from shared.parked
                         where first_failed_at < shared.now() - interval '10 minutes' limit :limit) w
                """));
    }
}
