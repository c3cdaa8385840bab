package linli.identity;

import java.util.Optional;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** One row, and the person whom it is for. */
@Repository
class FirstSignInRepository {
    private final Database db;

    FirstSignInRepository(Database db) {
        this.db = db;
    }

    Optional<PersonId> lockPerson() {
        return db.sql("""
                select p.id from identity.first_sign_in f join identity.person p on p.id = f.person
                 where p.erased_at is null for update of f
                """).query((row, _) -> new PersonId(row.getLong("id"))).optional();
    }

    void save(PersonId person, String token) {
        db.sql("""
                insert into identity.first_sign_in (person, digest, expires_at)
                values (:person, sha256(convert_to(:token, 'UTF8')), shared.now() + interval '30 minutes')
                on conflict (only_row) do update
                   set person = excluded.person, digest = excluded.digest, expires_at = excluded.expires_at
                """).param("person", person).param("token", token).update();
    }

    /** By this one write. */
    Optional<PersonId> claim(String token) {
        return db.sql("""
                update identity.first_sign_in set digest = null
                 where digest = sha256(convert_to(:token, 'UTF8')) and expires_at > shared.now()
                   and not identity.has_lasting_way_in(person)
                returning person
                """)
                .param("token", token)
                .query((row, _) -> new PersonId(row.getLong("person")))
                .optional();
    }

    boolean isSomebodys() {
        return isThere("true");
    }

    boolean isNeeded() {
        return isThere("not identity.has_lasting_way_in(p.id)");
    }

    boolean isNeededBy(PersonId person) {
        return db.sql("""
                select exists (select from identity.first_sign_in
                                where person = :person and not identity.has_lasting_way_in(person))
                """).param("person", person).query(Boolean.class).single();
    }

    private boolean isThere(String condition) {
        return db.sql("""
                select exists (select from identity.first_sign_in f join identity.person p on p.id = f.person
                                where p.erased_at is null and %s)
                """.formatted(condition)).query(Boolean.class).single();
    }
}
