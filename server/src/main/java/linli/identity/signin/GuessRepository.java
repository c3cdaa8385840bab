package linli.identity.signin;

import java.time.Duration;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By primary keys. What counts is forgotten a quarter of an hour after the last guess that was wrong, an aim's after an
 * hour; a try that has ended neither way within a minute, because its node died, counts no longer.
 */
@Repository
class GuessRepository {
    /** How long, at most, who guessed wrong before waits for their next guess at an account that many guess at. */
    static final long SLOWEST_SECONDS = 30;

    private static final Duration SOURCE_MEMORY = Duration.ofMinutes(15);
    private static final Duration AIM_MEMORY = Duration.ofHours(1);

    private static final String WRONG =
            "case when known.last_at < shared.now() - interval '15 minutes' then 0 else known.guesses end";

    private static final String TRYING =
            "case when known.tried_at < shared.now() - interval '1 minute' then 0 else known.trying end";

    /** As many wrong guesses as one network has cost nothing, as people mistype; from then on the pause doubles. */
    private static final String NEXT_AT = """
            coalesce((select greatest(known.last_at, case when %s > 0 then known.tried_at end)
                               + least(%d, 2 ^ (a.guesses - 11)) * interval '1 second'
                        from identity.wrong_guess a
                       where a.source = :aim and a.source <> :source and a.guesses > 10
                         and a.last_at > shared.now() - interval '1 hour'), timestamptz 'epoch')
            """.formatted(TRYING, SLOWEST_SECONDS);

    private final Database db;

    GuessRepository(Database db) {
        this.db = db;
    }

    /**
     * Counts one more that is tried from the source by this one write; returns whether one may be made now. What is lost of
     * it counts for nothing within a minute anyway, so that the commit does not wait for the disk.
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean begin(byte[] source, byte[] aim, int locking) {
        return db.sql("""
                insert into identity.wrong_guess as known (source, guesses, last_at, trying, tried_at)
                select :source, 0, shared.now(), 1, shared.now() where set_config('synchronous_commit', 'off', true) = 'off'
                on conflict (source) do update
                   set guesses = %1$s, trying = %2$s + 1, tried_at = shared.now()
                 where %1$s + %2$s = 0 or %1$s + %2$s < :locking and %3$s <= shared.now()
                """.formatted(WRONG, TRYING, NEXT_AT))
                        .param("source", source)
                        .param("aim", aim)
                        .param("locking", locking)
                        .update()
                == 1;
    }

    /** Counts what was tried as wrong; returns how many were, for where it comes from. */
    int countWrong(byte[] source) {
        return countWrong(source, SOURCE_MEMORY);
    }

    void countWrongAt(byte[] aim) {
        countWrong(aim, AIM_MEMORY);
    }

    private int countWrong(byte[] source, Duration memory) {
        return db.sql("""
                insert into identity.wrong_guess as known (source, guesses, last_at) values (:source, 1, shared.now())
                on conflict (source) do update
                   set guesses = case when known.last_at < shared.now() - :memory * interval '1 second' then 1
                                      else least(known.guesses + 1, 1000) end,
                       last_at = shared.now(), trying = greatest(known.trying - 1, 0)
                returning guesses
                """)
                .param("source", source)
                .param("memory", memory.toSeconds())
                .query(Integer.class)
                .single();
    }

    /** How long the source has to wait for its next try: a second while others that it has begun may turn out right. */
    Duration patience(byte[] source, byte[] aim, int locking) {
        return db.sql("""
                select extract(epoch from
                         case when known.guesses >= :locking then known.last_at + interval '15 minutes' else %s end
                         - shared.now())
                  from identity.wrong_guess known where known.source = :source
                """.formatted(NEXT_AT))
                .param("source", source)
                .param("aim", aim)
                .param("locking", locking)
                .query(Double.class)
                .optional()
                .map(seconds -> Duration.ofMillis(Math.max(1000, Math.round(seconds * 1000))))
                .orElse(Duration.ofSeconds(1));
    }

    /** As little is lost with it. */
    @Transactional(propagation = Propagation.NEVER)
    public void takeBack(byte[] source) {
        db.sql("""
                update identity.wrong_guess set trying = trying - 1
                 where source = :source and trying > 0 and set_config('synchronous_commit', 'off', true) = 'off'
                """).param("source", source).update();
    }

    boolean isKnown(PersonId person, byte[] browser) {
        return db.sql("""
                select exists (select from identity.known_browser where person = :person and browser = :browser)
                """)
                .param("person", person)
                .param("browser", browser)
                .query(Boolean.class)
                .single();
    }

    void remember(PersonId person, byte[] browser) {
        db.sql("""
                insert into identity.known_browser (person, browser) values (:person, :browser)
                on conflict (person, browser) do update set used_at = shared.now()
                """).param("person", person).param("browser", browser).update();
    }

    void forgetBrowsers(PersonId person) {
        db.sql("delete from identity.known_browser where person = :person")
                .param("person", person)
                .update();
    }

    void sweep() {
        db.sql("delete from identity.wrong_guess where last_at < shared.now() - interval '1 day'")
                .update();
        db.sql("delete from identity.known_browser where used_at < shared.now() - interval '1 year'")
                .update();
    }
}
