package linli.ledger.payee;

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

/** Accounts of stores that wait for another person's word, by payee_unconfirmed_idx. */
@Repository
class WaitingPayees implements WaitingWork {
    private final Database db;

    WaitingPayees(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ledger.payees";
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
                select count(*) as count, min(made_at) as oldest
                  from (select made_at from ledger.payee
                         where brand = :brand and confirmed_at is null and removed_at is null order by id limit :limit) w
                """).param("brand", brand));
    }
}
