package linli.activity;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far projections have come. The order of events is that of the transactions that wrote them, and only those
 * older than every running transaction count: no other event can appear among them any more, so none is passed over.
 */
@Repository
class ProjectionRepository {
    private final JdbcClient db;

    ProjectionRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(Collection<String> names) {
        db.sql("insert into activity.projection (name) select unnest(:names::text[]) on conflict do nothing")
                .param("names", names.toArray(String[]::new))
                .update();
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

    void finish(String name) {
        db.sql(
                        "update activity.projection set done_transaction = next_transaction, done_id = next_id where name = :name")
                .param("name", name)
                .update();
    }

    void reset(String name) {
        db.sql("""
                update activity.projection
                   set done_transaction = '0', done_id = 0, next_transaction = '0', next_id = 0 where name = :name
                """).param("name", name).update();
    }
}
