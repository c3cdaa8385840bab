package linli.identity.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By the primary key; ten failures lock a login for 15 minutes after the last. */
@Repository
class FailureRepository {
    private final JdbcClient db;

    FailureRepository(JdbcClient db) {
        this.db = db;
    }

    /** Counts an attempt as failed before it is made; returns how many there are now, or zero if no more may be made. */
    int count(byte[] login) {
        return db.sql("""
                insert into identity.sign_in_failure as known (login, failures, last_at)
                values (:login, 1, shared.now())
                on conflict (login) do update
                   set failures = case when known.last_at < shared.now() - interval '15 minutes' then 1
                                       else known.failures + 1 end,
                       last_at = shared.now()
                 where known.failures < 10 or known.last_at < shared.now() - interval '15 minutes'
                returning failures
                """).param("login", login).query(Integer.class).optional().orElse(0);
    }

    void forgive(byte[] login) {
        db.sql("delete from identity.sign_in_failure where login = :login")
                .param("login", login)
                .update();
    }

    void sweep() {
        db.sql("delete from identity.sign_in_failure where last_at < shared.now() - interval '1 day'")
                .update();
    }
}
