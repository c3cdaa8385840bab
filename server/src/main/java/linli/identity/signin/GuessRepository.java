package linli.identity.signin;

import java.time.Duration;
import linli.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By primary keys. What counts is forgotten a quarter of an hour after the last wrong guess, an aim's after an hour. */
@Repository
class GuessRepository {
    /** How long, at most, who guessed wrong before waits for their next guess at an account that many guess at. */
    static final long SLOWEST_SECONDS = 30;

    /** As many wrong guesses as one network has cost nothing, as people mistype; from then on the pause doubles. */
    private static final String PAUSE = """
            coalesce((select least(%d, 2 ^ (a.guesses - 11)) from identity.wrong_guess a
                       where a.source = :aim and a.source <> :source and a.guesses > 10
                         and a.last_at > shared.now() - interval '1 hour'), 0) * interval '1 second'
            """.formatted(SLOWEST_SECONDS);

    private final JdbcClient db;

    GuessRepository(JdbcClient db) {
        this.db = db;
    }

    /** Counts one more from the source by this one write; returns how many there are, or zero if none may be made now. */
    int count(byte[] source, byte[] aim, int locking) {
        return db.sql("""
                insert into identity.wrong_guess as known (source, guesses, last_at) values (:source, 1, shared.now())
                on conflict (source) do update
                   set guesses = case when known.last_at < shared.now() - interval '15 minutes' then 1
                                      else known.guesses + 1 end,
                       last_at = shared.now()
                 where known.last_at < shared.now() - interval '15 minutes'
                    or known.guesses < :locking and (known.guesses = 0 or known.last_at + %s <= shared.now())
                returning guesses
                """.formatted(PAUSE))
                .param("source", source)
                .param("aim", aim)
                .param("locking", locking)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void countAim(byte[] aim) {
        db.sql("""
                insert into identity.wrong_guess as known (source, guesses, last_at) values (:aim, 1, shared.now())
                on conflict (source) do update
                   set guesses = case when known.last_at < shared.now() - interval '1 hour' then 1
                                      else least(known.guesses + 1, 1000) end,
                       last_at = shared.now()
                """).param("aim", aim).update();
    }

    /** How long the source has to wait for its next try. */
    Duration patience(byte[] source, byte[] aim, int locking) {
        return db.sql("""
                select extract(epoch from known.last_at - shared.now()
                         + case when known.guesses >= :locking then interval '15 minutes' else %s end)
                  from identity.wrong_guess known where known.source = :source
                """.formatted(PAUSE))
                .param("source", source)
                .param("aim", aim)
                .param("locking", locking)
                .query(Double.class)
                .optional()
                .map(seconds -> Duration.ofMillis(Math.max(1000, Math.round(seconds * 1000))))
                .orElse(Duration.ofSeconds(1));
    }

    void takeBack(byte[] source) {
        db.sql("update identity.wrong_guess set guesses = guesses - 1 where source = :source and guesses > 0")
                .param("source", source)
                .update();
    }

    boolean isKnown(PersonId person, byte[] browser) {
        return db.sql("""
                select exists (select from identity.known_browser where person = :person and browser = :browser)
                """)
                .param("person", person.value())
                .param("browser", browser)
                .query(Boolean.class)
                .single();
    }

    void remember(PersonId person, byte[] browser) {
        db.sql("""
                insert into identity.known_browser (person, browser) values (:person, :browser)
                on conflict (person, browser) do update set used_at = shared.now()
                """).param("person", person.value()).param("browser", browser).update();
    }

    void forgetBrowsers(PersonId person) {
        db.sql("delete from identity.known_browser where person = :person")
                .param("person", person.value())
                .update();
    }

    void sweep() {
        db.sql("delete from identity.wrong_guess where last_at < shared.now() - interval '1 day'")
                .update();
        db.sql("delete from identity.known_browser where used_at < shared.now() - interval '1 year'")
                .update();
    }
}
