package linli.ledger.withdrawal;

import java.util.Set;
import linli.ledger.LedgerPermission;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import linli.shared.waiting.Waiting;
import linli.shared.waiting.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Withdrawals that somebody has to decide, by the index on them. */
@Repository
class WaitingWithdrawals implements WaitingWork {
    private final Database db;

    WaitingWithdrawals(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ledger.withdrawals";
    }

    @Override
    public String permission() {
        return LedgerPermission.DECIDE_WITHDRAWALS;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.BRAND);
    }

    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store) {
        return Waiting.count(db.sql("""
                select count(*) as count, min(requested_at) as oldest
                  from (select requested_at from ledger.withdrawal
                         where brand = :brand and state = 'REQUESTED' order by id limit :limit) w
                """).param("brand", brand));
    }
}
