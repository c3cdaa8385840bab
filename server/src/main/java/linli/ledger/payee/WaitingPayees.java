package linli.ledger.payee;

import java.util.Set;
import linli.ledger.LedgerPermission;
import linli.ledger.OwnerId;
import linli.ledger.PayeeId;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import linli.shared.waiting.Waiting;
import linli.shared.waiting.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Accounts of stores that wait for the word of another than who proposed them, by payee_unconfirmed_idx. */
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
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(db.sql("""
                select count(*) as count, min(made_at) as oldest
                  from (select made_at from ledger.payee
                         where brand = :brand and confirmed_at is null and removed_at is null and made_by <> :reader
                         order by id limit :limit) w
                """).param("brand", brand).param("reader", reader.person()));
    }

    /** The stores with accounts that wait for the reader's word, in the order of their accounts; a store once for each. */
    Page<WaitingPayee> list(BrandId brand, Actor reader, PageRequest page) {
        var rows = db.sql("""
                select id, owner from ledger.payee
                 where brand = :brand and confirmed_at is null and removed_at is null and made_by <> :reader
                   and id > :after
                 order by id limit :limit
                """)
                .param("brand", brand)
                .param("reader", reader.person())
                .after(page)
                .query((row, _) -> new WaitingPayee(new PayeeId(row.getLong("id")), new OwnerId(row.getLong("owner"))))
                .list();
        return Page.of(rows, page.size(), row -> row.payee().toString());
    }

    /** An account, and the store whose it is. */
    record WaitingPayee(PayeeId payee, OwnerId store) {}
}
