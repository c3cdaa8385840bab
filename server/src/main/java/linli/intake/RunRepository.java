package linli.intake;

import java.util.List;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.work.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RunRepository {
    private final Database db;

    RunRepository(Database db) {
        this.db = db;
    }

    /** @param attempt how often the run was claimed since it moved, this time included */
    record Claimed(Mode mode, PersonId startedBy, int attempt) {}

    void insert(Run run, ImportKind kind, Mode mode, PersonId startedBy) {
        of(run, """
                insert into intake.run (brand, id, kind, mode, started_by)
                values (:brand, :id, :kind, :mode, :startedBy)
                """)
                .param("kind", kind.name())
                .param("mode", mode)
                .param("startedBy", startedBy)
                .update();
    }

    /** Those that nobody has moved for a while, by run_open_idx. */
    List<Run> abandoned(ImportKind kind, Turn turn) {
        return turn.of(db.sql("""
                        select brand, id from intake.run
                         where kind = :kind and finished_at is null and alive_at < shared.now() - interval '90 seconds'
                           and shared.has_turn(:work, :again, brand, id)
                         order by alive_at limit :limit
                        """))
                .param("kind", kind.name())
                .query((row, _) -> new Run(new BrandId(row.getLong("brand")), new RunId(row.getLong("id"))))
                .list();
    }

    /** Makes the runner the only one that may move the run; empty if it has ended or another moves it. */
    Optional<Claimed> claim(Run run, long runner) {
        return of(run, """
                update intake.run set runner = :runner, alive_at = shared.now(), attempts = attempts + 1
                 where brand = :brand and id = :id and finished_at is null
                   and (runner is null or alive_at < shared.now() - interval '90 seconds')
                returning mode, started_by, attempts
                """)
                .param("runner", runner)
                .query((row, _) -> new Claimed(
                        Mode.valueOf(row.getString("mode")),
                        new PersonId(row.getLong("started_by")),
                        row.getInt("attempts")))
                .optional();
    }

    /** Locks the run for this transaction and answers how much is done; empty if another runner has taken it over. */
    Optional<Long> hold(Run run, long runner) {
        return of(run, """
                update intake.run set alive_at = shared.now()
                 where brand = :brand and id = :id and runner = :runner and finished_at is null
                returning done
                """)
                .param("runner", runner)
                .query((row, _) -> row.getLong("done"))
                .optional();
    }

    void enter(Run run, String state) {
        of(run, "update intake.run set state = :state where brand = :brand and id = :id")
                .param("state", state)
                .update();
    }

    void advance(Run run, @Nullable Long done) {
        of(run, """
                update intake.run set done = coalesce(:done::bigint, done), attempts = 0 where brand = :brand and id = :id
                """).param("done", done).update();
    }

    void finish(Run run, String state) {
        of(run, """
                update intake.run set state = :state, finished_at = shared.now() where brand = :brand and id = :id
                """).param("state", state).update();
    }

    private Statement of(Run run, String sql) {
        return db.sql(sql).param("brand", run.brand()).param("id", run.id());
    }
}
