package linli.identity.signin;

import java.util.List;
import java.util.Optional;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** By the person, in primary keys throughout. */
@Repository
class SecondFactorRepository {
    record Secret(byte[] secret, boolean confirmed) {}

    private final Database db;

    SecondFactorRepository(Database db) {
        this.db = db;
    }

    Optional<Secret> find(PersonId person) {
        return db.sql("select secret, confirmed_at is not null as confirmed from identity.totp where person = :person")
                .param("person", person)
                .query((row, _) -> new Secret(row.getBytes("secret"), row.getBoolean("confirmed")))
                .optional();
    }

    boolean asksForMoreThanCode(PersonId person) {
        return db.sql("""
                select exists (select from identity.totp where person = :person and confirmed_at is not null)
                    or exists (select from identity.grant_given where person = :person)
                       and exists (select from identity.password where person = :person)
                """).param("person", person).query(Boolean.class).single();
    }

    boolean propose(PersonId person, byte[] secret) {
        return db.sql("""
                insert into identity.totp as known (person, secret) values (:person, :secret)
                on conflict (person) do update set secret = excluded.secret where known.confirmed_at is null
                """).param("person", person).param("secret", secret).update() == 1;
    }

    boolean confirm(PersonId person, long step) {
        return db.sql("""
                update identity.totp set confirmed_at = shared.now(), last_step = :step
                 where person = :person and confirmed_at is null
                """).param("person", person).param("step", step).update() == 1;
    }

    boolean claimStep(PersonId person, long step) {
        return db.sql("update identity.totp set last_step = :step where person = :person and last_step < :step")
                        .param("person", person)
                        .param("step", step)
                        .update()
                == 1;
    }

    /** The codes are random enough (59 bits) that a plain digest does. */
    void replaceRecoveryCodes(PersonId person, List<String> codes) {
        db.sql("delete from identity.recovery_code where person = :person")
                .param("person", person)
                .update();
        db.sql("""
                insert into identity.recovery_code (person, digest)
                select :person, sha256(convert_to(code, 'UTF8')) from unnest(:codes::text[]) code
                """).param("person", person).texts("codes", codes).update();
    }

    boolean claimRecoveryCode(PersonId person, String code) {
        return db.sql("""
                update identity.recovery_code set used_at = shared.now()
                 where person = :person and digest = sha256(convert_to(:code, 'UTF8')) and used_at is null
                """).param("person", person).param("code", code).update() == 1;
    }

    void remove(PersonId person) {
        db.sql("delete from identity.recovery_code where person = :person")
                .param("person", person)
                .update();
        db.sql("delete from identity.totp where person = :person")
                .param("person", person)
                .update();
    }
}
