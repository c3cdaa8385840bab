package linli.identity;

import java.util.Optional;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class PasswordRepository {
    private final Database db;

    PasswordRepository(Database db) {
        this.db = db;
    }

    void save(PersonId person, String hash) {
        db.sql("""
                insert into identity.password (person, hash) values (:person, :hash)
                on conflict (person) do update set hash = excluded.hash, changed_at = shared.now()
                """).param("person", person).param("hash", hash).update();
    }

    Optional<String> find(PersonId person) {
        return db.sql("select hash from identity.password where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }
}
