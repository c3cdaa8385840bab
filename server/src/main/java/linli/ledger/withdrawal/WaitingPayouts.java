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

/** Withdrawals that wait in a state for somebody: to be decided, or to be transferred. By withdrawal_state_idx. */
final class WaitingPayouts implements WaitingWork {
    private final Database db;
    private final String name;
    private final WithdrawalState state;

    WaitingPayouts(Database db, String name, WithdrawalState state) {
        this.db = db;
        this.name = name;
        this.state = state;
    }

    @Override
    public String name() {
        return name;
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
                select count(*) as count, min(since) as oldest
                  from (select coalesce(decided_at, requested_at) as since from ledger.withdrawal
                         where brand = :brand and state = :state order by id limit :limit) w
                """).param("brand", brand).param("state", state));
    }
}
