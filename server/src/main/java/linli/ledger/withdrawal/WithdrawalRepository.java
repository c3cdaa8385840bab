package linli.ledger.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class WithdrawalRepository {
    private final Database db;

    WithdrawalRepository(Database db) {
        this.db = db;
    }

    /** What the person asked for in the last 24 hours, by withdrawal_person_idx; refused ones do not count. */
    long sumOfLastDay(BrandId brand, PersonId person, Money like) {
        return db.sql("""
                select coalesce(sum(amount_minor), 0) from ledger.withdrawal
                 where brand = :brand and person = :person and currency = :currency and state <> 'REFUSED'
                   and requested_at > shared.now() - interval '24 hours'
                """)
                .param("brand", brand)
                .param("person", person)
                .param("currency", like.currency())
                .query(Long.class)
                .single();
    }

    /** Asks for it, unless the person did by the same key: waits for a transaction that is just doing so, and is empty then. */
    Optional<Withdrawal> insert(BrandId brand, WithdrawalId id, PersonId person, String key, Money amount) {
        return db.sql("""
                insert into ledger.withdrawal (brand, id, person, idempotency_key, amount_minor, currency, state)
                values (:brand, :id, :person, :key, :minor, :currency, 'REQUESTED')
                on conflict (brand, person, idempotency_key) do nothing
                returning *
                """)
                .param("brand", brand)
                .param("id", id)
                .param("person", person)
                .param("key", key)
                .param("minor", amount.minor())
                .param("currency", amount.currency())
                .query(WithdrawalRepository::withdrawal)
                .optional();
    }

    /** What the person asked for by the key, by withdrawal_key. */
    Withdrawal get(BrandId brand, PersonId person, String key) {
        return db.sql("""
                select * from ledger.withdrawal
                 where brand = :brand and person = :person and idempotency_key = :key
                """)
                .param("brand", brand)
                .param("person", person)
                .param("key", key)
                .query(WithdrawalRepository::withdrawal)
                .single();
    }

    /** Marks as paid out what nobody had to decide. */
    Withdrawal payOut(BrandId brand, WithdrawalId id) {
        return db.sql("""
                update ledger.withdrawal set state = 'PAID_OUT', decided_at = shared.now()
                 where brand = :brand and id = :id and state = 'REQUESTED'
                returning *
                """)
                .param("brand", brand)
                .param("id", id)
                .query(WithdrawalRepository::withdrawal)
                .single();
    }

    /** Decides a request that nobody decided and that is somebody else's; empty if there is none such. */
    Optional<Withdrawal> decide(BrandId brand, WithdrawalId id, WithdrawalState state, PersonId by) {
        return db.sql("""
                update ledger.withdrawal set state = :state, decided_by = :by, decided_at = shared.now()
                 where brand = :brand and id = :id and state = 'REQUESTED' and person <> :by
                returning *
                """)
                .param("brand", brand)
                .param("id", id)
                .param("state", state)
                .param("by", by)
                .query(WithdrawalRepository::withdrawal)
                .optional();
    }

    Optional<Withdrawal> find(BrandId brand, WithdrawalId id) {
        return db.sql("select * from ledger.withdrawal where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", id)
                .query(WithdrawalRepository::withdrawal)
                .optional();
    }

    /** By withdrawal_person_idx, newest first. */
    Page<Withdrawal> list(BrandId brand, PersonId person, PageRequest page) {
        return page(
                page,
                db.sql("""
                select * from ledger.withdrawal where brand = :brand and person = :person and id < :before
                 order by id desc limit :limit
                """)
                        .param("brand", brand)
                        .param("person", person)
                        .before(page)
                        .query(WithdrawalRepository::withdrawal)
                        .list());
    }

    /** By the key, or by withdrawal_requested_idx for those that wait; newest first. */
    Page<Withdrawal> list(BrandId brand, @Nullable WithdrawalState state, PageRequest page) {
        return page(
                page,
                db.sql("""
                select * from ledger.withdrawal
                 where brand = :brand and id < :before %s
                 order by id desc limit :limit
                """.formatted(state == null ? "" : "and state = '" + state + "'"))
                        .param("brand", brand)
                        .before(page)
                        .query(WithdrawalRepository::withdrawal)
                        .list());
    }

    private static Page<Withdrawal> page(PageRequest page, List<Withdrawal> rows) {
        return Page.of(rows, page.size(), withdrawal -> withdrawal.id().toString());
    }

    private static Withdrawal withdrawal(ResultSet row, int index) throws SQLException {
        return new Withdrawal(
                new WithdrawalId(row.getLong("id")),
                new PersonId(row.getLong("person")),
                Columns.money(row, "amount"),
                WithdrawalState.valueOf(row.getString("state")),
                Columns.instant(row, "requested_at"),
                Columns.find(row, "decided_by", PersonId::new),
                Columns.findInstant(row, "decided_at"));
    }
}
