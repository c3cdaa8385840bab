package linli.identity.signin;

import linli.identity.Destination;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** By the primary key throughout. */
@Repository
class CodeRepository {
    private final Database db;

    CodeRepository(Database db) {
        this.db = db;
    }

    void save(Destination destination, byte[] browser, String code, byte[] salt) {
        db.sql("""
                insert into identity.one_time_code (destination, browser, salt, digest, expires_at)
                values (:destination, :browser, :salt, sha256(:salt || convert_to(:code, 'UTF8')),
                        shared.now() + interval '5 minutes')
                on conflict (destination, browser) do update
                   set salt = excluded.salt, digest = excluded.digest, expires_at = excluded.expires_at,
                       tries = 0, used_at = null
                """)
                .param("destination", destination.value())
                .param("browser", browser)
                .param("salt", salt)
                .param("code", code)
                .update();
    }

    /** Counts one more, unless so many were sent within the hour: by this one write. */
    boolean countSending(Destination destination, byte[] source, int most) {
        return db.sql("""
                insert into identity.code_sending as known (destination, source, sent)
                values (:destination, :source, 1)
                on conflict (destination, source) do update
                   set sent = case when known.since < shared.now() - interval '1 hour' then 1 else known.sent + 1 end,
                       since = case when known.since < shared.now() - interval '1 hour' then shared.now()
                                    else known.since end
                 where known.sent < :most or known.since < shared.now() - interval '1 hour'
                """)
                        .param("destination", destination.value())
                        .param("source", source)
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Counts the try and, if the code is right, uses it up: by this one write. */
    boolean claim(Destination destination, byte[] browser, String code) {
        return db.sql("""
                update identity.one_time_code
                   set tries = tries + 1,
                       used_at = case when digest = sha256(salt || convert_to(:code, 'UTF8')) then shared.now() end
                 where destination = :destination and browser = :browser
                   and used_at is null and tries < 5 and expires_at > shared.now()
                returning used_at is not null as claimed
                """)
                .param("destination", destination.value())
                .param("browser", browser)
                .param("code", code)
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    void sweep() {
        db.sql("delete from identity.one_time_code where expires_at < shared.now() - interval '1 day'")
                .update();
        db.sql("delete from identity.code_sending where since < shared.now() - interval '1 hour'")
                .update();
    }
}
