package linli.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import linli.activity.Activity.By;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.ThingId;
import linli.shared.VisitorId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import linli.shared.work.Turn;
import linli.shared.work.Worklist;
import org.springframework.stereotype.Repository;

/** What followers are told of, and what is held back from them. */
@Repository
class FollowerRepository {
    private final Database db;
    private final Vocabulary vocabulary;

    FollowerRepository(Database db, Vocabulary vocabulary) {
        this.db = db;
        this.vocabulary = vocabulary;
    }

    /** A thing of which something is held back. */
    record Subject(BrandId brand, Thing thing) {
        Worklist.Key key() {
            return Worklist.Key.of(brand, brand + ":" + thing);
        }

        private static Subject read(ResultSet row, int index) throws SQLException {
            return new Subject(
                    new BrandId(row.getLong("brand")),
                    new Thing(new Kind(row.getString("kind")), row.getLong("thing")));
        }
    }

    /** What the slice has for it, in order. Things of which something is held back already have that put to it. */
    List<Happened> take(String follower, String[] verbs) {
        return db.sql("""
                with event as materialized (
                  select e.*, exists (select from activity.held h
                                       where h.brand = e.brand and h.follower = :follower
                                         and h.kind = e.kind and h.thing = e.thing) as is_held
                    from activity.slice(:follower) e
                   where e.verb = any (:verbs)),
                held as (
                  insert into activity.held (brand, follower, kind, thing, transaction, id)
                  select brand, :follower, kind, thing, transaction, id from event where is_held)
                select * from event where not is_held order by transaction, id
                """)
                .param("follower", follower)
                .param("verbs", verbs)
                .query(this::read)
                .list();
    }

    /** Holds back what the slice has for it; returns the things. */
    List<Subject> hold(String follower, String[] verbs) {
        return db.sql("""
                insert into activity.held (brand, follower, kind, thing, transaction, id)
                select brand, :follower, kind, thing, transaction, id from activity.slice(:follower)
                 where verb = any (:verbs)
                returning brand, kind, thing
                """)
                .param("follower", follower)
                .param("verbs", verbs)
                .query(Subject::read)
                .list();
    }

    /** Things of which something is held back; by held_follower_idx. */
    List<Subject> held(String follower, Turn turn) {
        return turn.of(db.sql("""
                        select distinct brand, kind, thing from activity.held
                         where follower = :follower
                           and shared.has_turn(:work, :again, brand || ':' || kind || ':' || thing)
                         order by brand, kind, thing limit :limit
                        """))
                .param("follower", follower)
                .query(Subject::read)
                .list();
    }

    /**
     * Takes the first of what is held back of a thing, in order; the caller's transaction handles it. By the key of held,
     * and by event_transaction_idx.
     */
    List<Happened> release(String follower, Subject subject, int limit) {
        return db.sql("""
                with first as (
                  select transaction, id from activity.held
                   where brand = :brand and follower = :follower and kind = :kind and thing = :thing
                   order by transaction, id limit :limit for update),
                released as (
                  delete from activity.held h using first f
                   where h.brand = :brand and h.follower = :follower and h.kind = :kind and h.thing = :thing
                     and h.transaction = f.transaction and h.id = f.id
                  returning h.transaction, h.id)
                select e.* from released r join activity.event e on e.transaction = r.transaction and e.id = r.id
                 order by e.transaction, e.id
                """)
                .param("follower", follower)
                .param("brand", subject.brand())
                .param("kind", subject.thing().kind().name())
                .param("thing", subject.thing().id())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private Happened read(ResultSet row, int index) throws SQLException {
        return new Happened(
                new HappenedId(row.getLong("id")),
                new BrandId(row.getLong("brand")),
                Columns.instant(row, "occurred_at"),
                row.getBoolean("by_system") ? By.SYSTEM : By.SOMEBODY,
                Columns.find(row, "person", PersonId::new),
                Columns.find(row, "visitor", VisitorId::new),
                vocabulary.get(row.getString("verb")),
                new Thing(new Kind(row.getString("kind")), row.getLong("thing")),
                new Activity.Where(
                        Columns.find(row, "store", ThingId::new),
                        Columns.find(row, "community", ThingId::new),
                        Columns.find(row, "touchpoint", ThingId::new),
                        Columns.find(row, "share", ThingId::new),
                        Columns.find(row, "post", ThingId::new)),
                row.getLong("value"));
    }
}
