package linli.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class PlayRepository {
    enum State {
        NEVER_PLAYED,
        CUT_OFF,
        FINISHED
    }

    private static final Duration PATIENCE = Duration.ofMillis(2);

    private final Database db;

    PlayRepository(Database db) {
        this.db = db;
    }

    State state() {
        return db.sql("select finished_at is not null from demo.play")
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .map(finished -> finished ? State.FINISHED : State.CUT_OFF)
                .orElse(State.NEVER_PLAYED);
    }

    /** False if it was begun before; two that begin at once cannot both. */
    boolean begin() {
        return db.sql("insert into demo.play default values on conflict do nothing")
                        .update()
                == 1;
    }

    /** Waits until everybody has heard of everything that was published. */
    void awaitListeners() {
        while (db.sql("select exists (select from event_publication where completion_date is null)")
                .query((row, _) -> row.getBoolean(1))
                .single()) {
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
    }

    void finish() {
        db.sql("update demo.play set finished_at = statement_timestamp()").update();
    }
}
