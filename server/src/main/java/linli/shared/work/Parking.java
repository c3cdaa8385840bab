package linli.shared.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.shared.sql.Database;
import linli.shared.work.Worklist.Key;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps what could not be done, by its work and its key, until it could. Nothing else than having been done ends that. */
@Component
public class Parking {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final Database db;
    private final MeterRegistry meters;

    Parking(Database db, MeterRegistry meters) {
        this.db = db;
        this.meters = meters;
    }

    /**
     * Parks the key, or keeps it parked, until its next try: 30 seconds from now, twice as long each time up to an hour.
     * Not in a transaction of the work itself, which is undone.
     */
    public void park(String work, Key key, Throwable failure) {
        LOG.warn("{} cannot do {} for now", work, key.text(), failure);
        countFailure(work);
        db.sql("""
                insert into shared.parked as p (work, key, brand, attempts, first_failed_at, next_try, error)
                values (:work, :key, :brand, 1, shared.now(), shared.now() + interval '30 seconds', :error)
                on conflict (work, key) do update
                   set attempts = p.attempts + 1, error = excluded.error,
                       next_try = shared.now()
                                    + least(interval '30 seconds' * power(2, least(p.attempts, 10)), interval '1 hour')
                """)
                .param("work", work)
                .param("key", key.text())
                .param("brand", key.brand())
                .param("error", Failure.describe(failure))
                .update();
    }

    /** The parked keys of a work that are to be tried again now, the longest due first; by parked_next_try_idx. */
    List<String> due(String work, int limit) {
        return db.sql("""
                select key from shared.parked where work = :work and next_try <= shared.now() order by next_try limit :limit
                """)
                .param("work", work)
                .param("limit", limit)
                .query((row, _) -> row.getString("key"))
                .list();
    }

    /** How a work stands that stops at whatever it cannot do, and so has one thing parked at most. */
    public enum Place {
        FREE,
        /** Its next try has come. */
        DUE,
        WAITING
    }

    /** By parked_next_try_idx. */
    public Place placeOf(String work) {
        return db.sql(
                        "select next_try <= shared.now() as is_due from shared.parked where work = :work order by next_try limit 1")
                .param("work", work)
                .query((row, _) -> row.getBoolean("is_due") ? Place.DUE : Place.WAITING)
                .optional()
                .orElse(Place.FREE);
    }

    /** Whether the failure is nobody's fault: the database is away, or somebody else was there first. It is for a later run. */
    public static boolean isPassing(Throwable failure) {
        return Failure.isOutage(failure) || Failure.isContention(failure);
    }

    /** It has been done; in the transaction that did it. */
    void forget(String work, String key) {
        db.sql("delete from shared.parked where work = :work and key = :key")
                .param("work", work)
                .param("key", key)
                .update();
    }

    /** Nothing of the work is parked any more; in the transaction that saw to it. */
    public void forgetAll(String work) {
        db.sql("delete from shared.parked where work = :work")
                .param("work", work)
                .update();
    }

    /** None of these is due any more, because it was done otherwise: forgets them when they had a minute to come back. */
    void forgetDone(String work, Collection<String> keys) {
        db.sql("""
                delete from shared.parked
                 where work = :work and key = any (:keys) and next_try < shared.now() - interval '1 minute'
                """).param("work", work).texts("keys", keys).update();
    }

    /** Lets the transaction wait for nobody who holds a row for long. */
    void waitForNobody() {
        db.sql("select set_config('lock_timeout', '2s', true)").query(_ -> {});
    }

    /** @param isBehind whether the last run has left something undone */
    record Standing(boolean isBehind, boolean hasDue) {}

    void insert(Collection<String> works) {
        db.sql("insert into shared.work (name) select unnest(:works::text[]) on conflict do nothing")
                .texts("works", works)
                .update();
    }

    /** How each of these works stands. By the key, and by parked_next_try_idx. */
    Map<String, Standing> standings(Collection<String> works) {
        record Row(String name, Standing standing) {}
        return db
                .sql("""
                select w.name, w.behind_since is not null as is_behind,
                       exists (select from shared.parked p where p.work = w.name and p.next_try <= shared.now()) as has_due
                  from shared.work w where w.name = any (:works)
                """)
                .texts("works", works)
                .query((row, _) -> new Row(
                        row.getString("name"), new Standing(row.getBoolean("is_behind"), row.getBoolean("has_due"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::name, Row::standing));
    }

    /** The work has left something undone that is not parked. */
    void fallBehind(String work) {
        db.sql("update shared.work set behind_since = shared.now() where name = :work and behind_since is null")
                .param("work", work)
                .update();
    }

    void catchUp(String work) {
        db.sql("update shared.work set behind_since = null where name = :work")
                .param("work", work)
                .update();
    }

    private void countFailure(String work) {
        meters.counter("linli.work.failures", "work", work).increment();
    }

    /**
     * Lets parked keys of a work be tried again at once.
     *
     * @param key one of them; null stands for all
     * @return how many there are
     */
    int hasten(String work, @Nullable String key) {
        return db.sql("""
                update shared.parked set next_try = least(next_try, shared.now())
                 where work = :work %s
                """.formatted(key == null ? "" : "and key = :key"))
                .param("work", work)
                .param("key", key)
                .update();
    }

    /** A run of the work as a whole has failed. */
    void noteFailure(String work, Throwable failure) {
        countFailure(work);
        db.sql("update shared.work set failed_at = shared.now(), error = :error where name = :work")
                .param("work", work)
                .param("error", Failure.describe(failure))
                .update();
    }
}
