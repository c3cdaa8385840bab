package linli.identity.signin;

import linli.identity.Destination;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** By the primary key throughout. */
@Repository
class CodeRepository {
    private static final String HOUR_OVER = "known.since < shared.now() - interval '1 hour'";

    private static final String COUNT = """
            on conflict (destination, source) do update
               set sent = case when %1$s then 1 else known.sent + 1 end,
                   since = case when %1$s then shared.now() else known.since end
            """.formatted(HOUR_OVER);

    private final Database db;

    CodeRepository(Database db) {
        this.db = db;
    }

    /** What a code does. */
    enum Purpose {
        SIGN_IN,
        /** Makes the destination a person's. */
        BIND,
        /** Shows that whoever acts is the person, and still has the destination. */
        CONFIRM
    }

    /** @param person whom it binds to, or whose act it confirms; nobody's if it signs in */
    record Use(Purpose purpose, @Nullable PersonId person) {
        static final Use SIGN_IN = new Use(Purpose.SIGN_IN, null);
    }

    /** How many codes one source may have sent to a destination within an hour. */
    record Limit(byte[] source, int most) {}

    /**
     * Keeps the code unless so many were asked for within the hour. Each limit counts what comes to it, so that what the
     * first refuses does not count for the second, and what the second refuses does for the first. By this one write.
     */
    boolean save(
            Destination destination,
            byte[] browser,
            Use use,
            String code,
            byte[] salt,
            Limit first,
            @Nullable Limit second) {
        return db.sql("""
                with first as (
                  insert into identity.code_sending as known (destination, source, sent)
                  values (:destination, :first, 1) %1$s where known.sent < :firstMost or %2$s
                  returning 1),
                second as (
                  insert into identity.code_sending as known (destination, source, sent)
                  select :destination, :second, 1 from first where :second::bytea is not null
                  %1$s where known.sent < :secondMost or %2$s
                  returning 1)
                insert into identity.one_time_code (destination, browser, purpose, person, salt, digest, expires_at)
                select :destination, :browser, :purpose, :person, :salt, sha256(:salt || convert_to(:code, 'UTF8')),
                       shared.now() + interval '5 minutes'
                  from first where exists (select from second) or :second::bytea is null
                on conflict (destination, browser) do update
                   set purpose = excluded.purpose, person = excluded.person, salt = excluded.salt,
                       digest = excluded.digest, expires_at = excluded.expires_at, tries = 0, used_at = null
                """.formatted(COUNT, HOUR_OVER))
                        .param("destination", destination.value())
                        .param("browser", browser)
                        .param("purpose", use.purpose())
                        .param("person", use.person())
                        .param("salt", salt)
                        .param("code", code)
                        .param("first", first.source())
                        .param("firstMost", first.most())
                        .param("second", second == null ? null : second.source())
                        .param("secondMost", second == null ? null : second.most())
                        .update()
                == 1;
    }

    /** Counts the try and, if the code is right, uses it up: by this one write. */
    boolean claim(Destination destination, byte[] browser, Use use, String code) {
        return db.sql("""
                update identity.one_time_code
                   set tries = tries + 1,
                       used_at = case when digest = sha256(salt || convert_to(:code, 'UTF8')) then shared.now() end
                 where destination = :destination and browser = :browser
                   and purpose = :purpose and person is not distinct from :person and used_at is null and tries < 5 and expires_at > shared.now()
                returning used_at is not null as claimed
                """)
                .param("destination", destination.value())
                .param("browser", browser)
                .param("purpose", use.purpose())
                .param("person", use.person())
                .param("code", code)
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    /** Waits for no counter that is being counted in, so that who counts in two waits in no circle. */
    void sweep() {
        db.sql("delete from identity.one_time_code where expires_at < shared.now() - interval '1 day'")
                .update();
        db.sql("""
                delete from identity.code_sending where (destination, source) in (
                  select destination, source from identity.code_sending
                   where since < shared.now() - interval '1 hour' for update skip locked)
                """).update();
    }
}
