package linli.identity;

import java.util.Optional;
import linli.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasswordRepository {
    private final JdbcClient db;

    PasswordRepository(JdbcClient db) {
        this.db = db;
    }

    void save(PersonId person, String hash) {
        db.sql("""
                insert into identity.password (person, hash) values (:person, :hash)
                on conflict (person) do update set hash = excluded.hash, changed_at = shared.now()
                """).param("person", person.value()).param("hash", hash).update();
    }

    Optional<String> find(PersonId person) {
        return db.sql("select hash from identity.password where person = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
