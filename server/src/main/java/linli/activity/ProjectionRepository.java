package linli.activity;

import java.util.Collection;
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

    /** Locks the position, marks out the next slice and says how many events it has. By event_transaction_idx. */
    int begin(String name, int size) {
        return db.sql("""
                with position as materialized (select * from activity.projection where name = :name for update),
                last as (
                  select slice.*, count(*) over () as events
                    from position,
                         lateral (select e.transaction, e.id from activity.event e
                                   where (e.transaction, e.id) > (position.done_transaction, position.done_id)
                                     and e.transaction < pg_snapshot_xmin(pg_current_snapshot())
                                   order by e.transaction, e.id
                                   limit :size) slice
                   order by transaction desc, id desc
                   limit 1)
                update activity.projection p set next_transaction = last.transaction, next_id = last.id
                  from last
                 where p.name = :name
                returning last.events
                """)
                .param("name", name)
                .param("size", size)
                .query(Integer.class)
                .optional()
                .orElse(0);
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
