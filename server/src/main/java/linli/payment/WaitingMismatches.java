package linli.payment;

import java.util.Set;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import linli.shared.waiting.Waiting;
import linli.shared.waiting.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Callbacks that fit no payment, by the index on open ones. */
@Repository
class WaitingMismatches implements WaitingWork {
    private final Database db;

    WaitingMismatches(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "payment.mismatches";
    }

    @Override
    public String permission() {
        return PaymentPermission.SETTLE_MISMATCHES;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.BRAND);
    }

    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(db.sql("""
                select count(*) as count, min(first_seen_at) as oldest
                  from (select first_seen_at from payment.mismatch
                         where brand = :brand and state = 'OPEN' order by id limit :limit) w
                """).param("brand", brand));
    }
}
