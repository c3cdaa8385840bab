package linli.ledger.payee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import linli.ledger.Beneficiary;
import linli.ledger.NewPayee;
import linli.ledger.Payee;
import linli.ledger.PayeeId;
import linli.ledger.PayeeKind;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PayeeRepository {
    private static final String LIST = """
            select p.*, live is not null and row_number() over (order by live is null, preferred_at desc, id) = 1 as preferred
              from ledger.payee p
             where brand = :brand and owner = :owner and owner_kind = :kind and removed_at is null
             order by id
            """;

    private final Database db;

    PayeeRepository(Database db) {
        this.db = db;
    }

    /** Those of the owner's that are not removed, at most ten, by payee_slot. */
    List<Payee> list(BrandId brand, Beneficiary owner) {
        return db.sql(LIST)
                .param("brand", brand)
                .param("owner", owner.id())
                .param("kind", owner.kind())
                .query(PayeeRepository::payee)
                .list();
    }

    /**
     * What is not said in the open.
     *
     * @param salt keeps the digest from being guessed at once the account is gone
     */
    record Secret(NewPayee account, String accountHint, String holderHint, byte[] salt, byte[] digest) {}

    /** Keeps it in a place that is free, of which nobody else takes one meanwhile; false if none is. */
    boolean insert(
            BrandId brand, PayeeId id, Beneficiary owner, Secret secret, PersonId by, @Nullable PersonId confirmedBy) {
        db.sql("select pg_advisory_xact_lock(hashtext('ledger.payee'), hashint8(:owner))")
                .param("owner", owner.id())
                .query(_ -> {});
        return db.sql("""
                with kept as (
                  insert into ledger.payee
                    (brand, id, owner, owner_kind, slot, kind, bank, account_hint, holder_hint, digest, made_by,
                     confirmed_by, confirmed_at)
                  select :brand, :id, :owner, :ownerKind, slot, :kind, :bank, :accountHint, :holderHint, :digest, :by,
                         :confirmedBy, case when :confirmedBy::bigint is not null then shared.now() end
                    from generate_series(1, 10) as slot
                   where not exists (select from ledger.payee p
                                      where p.brand = :brand and p.owner = :owner and p.slot = slot.slot
                                        and p.removed_at is null)
                   order by slot limit 1
                  returning brand, id)
                insert into ledger.payee_account (brand, payee, account, holder, salt)
                select brand, id, :account, :holder, :salt from kept
                """)
                        .param("brand", brand)
                        .param("id", id)
                        .param("owner", owner.id())
                        .param("ownerKind", owner.kind())
                        .param("kind", secret.account().kind())
                        .param("bank", secret.account().bank())
                        .param("accountHint", secret.accountHint())
                        .param("holderHint", secret.holderHint())
                        .param("digest", secret.digest())
                        .param("by", by)
                        .param("confirmedBy", confirmedBy)
                        .param("account", secret.account().account())
                        .param("holder", secret.account().holder())
                        .param("salt", secret.salt())
                        .update()
                == 1;
    }

    /** Another person's word for a store's; false if it is no such payee, has somebody's word, or is their own. */
    boolean confirm(BrandId brand, Beneficiary owner, PayeeId id, PersonId by) {
        return db.sql("""
                update ledger.payee set confirmed_by = :by, confirmed_at = shared.now()
                 where brand = :brand and id = :id and owner = :owner and confirmed_at is null and removed_at is null
                   and made_by <> :by
                """)
                        .param("brand", brand)
                        .param("id", id)
                        .param("owner", owner.id())
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean prefer(BrandId brand, Beneficiary owner, PayeeId id) {
        return db.sql("""
                update ledger.payee set preferred_at = shared.now()
                 where brand = :brand and id = :id and owner = :owner and live is not null
                """)
                        .param("brand", brand)
                        .param("id", id)
                        .param("owner", owner.id())
                        .update()
                == 1;
    }

    /** Removes it unless it is removed; payee_is_live refuses that while a withdrawal to it is open. */
    boolean remove(BrandId brand, Beneficiary owner, PayeeId id) {
        return db.sql("""
                update ledger.payee set removed_at = shared.now()
                 where brand = :brand and id = :id and owner = :owner and removed_at is null
                """)
                        .param("brand", brand)
                        .param("id", id)
                        .param("owner", owner.id())
                        .update()
                == 1;
    }

    /** Who made it and whether it has been confirmed. */
    record Made(PersonId by, boolean confirmed) {}

    Optional<Made> findMade(BrandId brand, Beneficiary owner, PayeeId id) {
        return db.sql("""
                select made_by, confirmed_at is not null as confirmed from ledger.payee
                 where brand = :brand and id = :id and owner = :owner and removed_at is null
                """)
                .param("brand", brand)
                .param("id", id)
                .param("owner", owner.id())
                .query((row, _) -> new Made(new PersonId(row.getLong("made_by")), row.getBoolean("confirmed")))
                .optional();
    }

    /** Leaves of a person's payees that there were some; those that money still goes to stay. */
    void erase(PersonId person) {
        db.sql("""
                with ended as (
                  update ledger.payee p
                     set removed_at = coalesce(removed_at, shared.now()), account_hint = '', holder_hint = ''
                   where owner = :person and owner_kind = 'PERSON'
                     and not exists (select from ledger.withdrawal w where w.brand = p.brand and w.open_payee = p.id)
                  returning brand, id)
                delete from ledger.payee_account a using ended e where a.brand = e.brand and a.payee = e.id
                """).param("person", person).update();
    }

    private static Payee payee(ResultSet row, int index) throws SQLException {
        return new Payee(
                new PayeeId(row.getLong("id")),
                PayeeKind.valueOf(row.getString("kind")),
                row.getString("bank"),
                row.getString("account_hint"),
                row.getString("holder_hint"),
                row.getObject("confirmed_at") != null,
                row.getBoolean("preferred"),
                new PersonId(row.getLong("made_by")),
                Columns.instant(row, "made_at"));
    }
}
