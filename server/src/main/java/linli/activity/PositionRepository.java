package linli.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.work.Worklist;
import org.springframework.stereotype.Repository;

/**
 * How far each projection and each follower has come. The order of events is that of the transactions that wrote them, and only those
 * older than every running transaction count: no other event can appear among them any more, so none is passed over.
 */
@Repository
class PositionRepository {
    private final Database db;

    PositionRepository(Database db) {
        this.db = db;
    }

    /** Makes positions at the beginning of the stream, where there are none yet. */
    void insert(Collection<String> names) {
        db.sql("insert into activity.position (name) select unnest(:names::text[]) on conflict do nothing")
                .texts("names", names)
                .update();
    }

    /** Makes positions before whatever happens from now on, where there are none yet. */
    void insertAtTheEnd(Collection<String> names) {
        db.sql("""
                insert into activity.position (name, done_transaction, done_id)
                select name, pg_snapshot_xmin(pg_current_snapshot()), -1 from unnest(:names::text[]) as n (name)
                on conflict do nothing
                """).texts("names", names).update();
    }

    /** Locks the position and marks out the next slice; tells whether it is full, nothing if it has no events. */
    Optional<Boolean> begin(String name, int size) {
        return db.sql("select activity.begin_slice(:name, :size)")
                .param("name", name)
                .param("size", size)
                .query((row, _) -> {
                    boolean isFull = row.getBoolean(1);
                    return row.wasNull() ? Optional.<Boolean>empty() : Optional.of(isFull);
                })
                .single();
    }

    /** The event that is next, by event_transaction_idx; nothing if there is none. */
    Optional<Worklist.Key> next(String name) {
        return db.sql("""
                select e.brand, e.id
                  from activity.position p,
                       lateral (select brand, id from activity.event
                                 where (transaction, id) > (p.done_transaction, p.done_id)
                                 order by transaction, id limit 1) e
                 where p.name = :name
                """)
                .param("name", name)
                .query((row, _) -> Worklist.Key.of(new BrandId(row.getLong("brand")), row.getString("id")))
                .optional();
    }

    /** When the oldest event happened that is still to come; by event_transaction_idx. */
    Optional<Instant> behindSince(String name) {
        return db.sql("""
                select e.occurred_at
                  from activity.position p,
                       lateral (select occurred_at from activity.event
                                 where (transaction, id) > (p.done_transaction, p.done_id)
                                 order by transaction, id limit 1) e
                 where p.name = :name
                """)
                .param("name", name)
                .query((row, _) -> Columns.instant(row, "occurred_at"))
                .optional();
    }

    void finish(String name) {
        db.sql("update activity.position set done_transaction = next_transaction, done_id = next_id where name = :name")
                .param("name", name)
                .update();
    }

    void reset(String name) {
        db.sql("""
                update activity.position
                   set done_transaction = '0', done_id = 0, next_transaction = '0', next_id = 0 where name = :name
                """).param("name", name).update();
    }
}
