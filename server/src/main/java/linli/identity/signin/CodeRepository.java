package linli.identity.signin;

import linli.identity.Destination;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By the primary key throughout. */
@Repository
class CodeRepository {
    private final JdbcClient db;

    CodeRepository(JdbcClient db) {
        this.db = db;
    }

    /** Returns false if five codes were sent there within the hour. */
    boolean save(Destination destination, String code, byte[] salt) {
        return db.sql("""
                insert into identity.one_time_code as known (destination, salt, digest, expires_at)
                values (:destination, :salt, sha256(:salt || convert_to(:code, 'UTF8')),
                        shared.now() + interval '5 minutes')
                on conflict (destination) do update
                   set salt = excluded.salt, digest = excluded.digest, expires_at = excluded.expires_at,
                       tries = 0, used_at = null,
                       sent = case when known.sent_since < shared.now() - interval '1 hour' then 1
                                   else known.sent + 1 end,
                       sent_since = case when known.sent_since < shared.now() - interval '1 hour' then shared.now()
                                         else known.sent_since end
                 where known.sent < 5 or known.sent_since < shared.now() - interval '1 hour'
                """)
                        .param("destination", destination.value())
                        .param("salt", salt)
                        .param("code", code)
                        .update()
                == 1;
    }

    /** Counts the try and, if the code is right, uses it up: by this one write. */
    boolean claim(Destination destination, String code) {
        return db.sql("""
                update identity.one_time_code
                   set tries = tries + 1,
                       used_at = case when digest = sha256(salt || convert_to(:code, 'UTF8')) then shared.now() end
                 where destination = :destination
                   and used_at is null and tries < 5 and expires_at > shared.now()
                returning used_at is not null as claimed
                """)
                .param("destination", destination.value())
                .param("code", code)
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    void sweep() {
        db.sql("""
                delete from identity.one_time_code
                 where expires_at < shared.now() - interval '1 day' and sent_since < shared.now() - interval '1 hour'
                """).update();
    }
}
