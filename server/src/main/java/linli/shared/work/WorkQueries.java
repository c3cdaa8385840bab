package linli.shared.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.SharedError;
import linli.shared.listing.Matches;
import linli.shared.listing.Sought;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How all works stand, and what is parked of them. Times are by {@code shared.now()}. */
@Repository
class WorkQueries {
    private final Database db;
    private final Jobs jobs;

    WorkQueries(Database db, Jobs jobs) {
        this.db = db;
        this.jobs = jobs;
    }

    /** @param overdueSince since when it should run and does not */
    private record Run(
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            @Nullable Instant overdueSince) {
        static final Run NEVER = new Run(null, null, null);
    }

    private record Noted(
            @Nullable Instant behindSince,
            @Nullable Instant failedAt,
            @Nullable String error,
            long parked) {
        static final Noted NOTHING = new Noted(null, null, null, 0);

        /** The job has gone well since, or it has not. */
        @Nullable
        String errorAfter(@Nullable Instant lastSuccess) {
            return failedAt == null || lastSuccess != null && lastSuccess.isAfter(failedAt) ? null : error;
        }
    }

    /** Of every lane and job in turn. */
    List<WorkState> states() {
        var runs = runs();
        var noted = noted();
        return jobs.jobs()
                .sorted(Comparator.comparing(Job::lane).thenComparing(Job::name))
                .flatMap(job -> job.works().stream()
                        .map(work -> state(
                                job,
                                work,
                                runs.getOrDefault(job.name(), Run.NEVER),
                                noted.getOrDefault(work.name(), Noted.NOTHING))))
                .toList();
    }

    private static WorkState state(Job job, Work work, Run run, Noted noted) {
        var waiting = work instanceof Work.Task task ? task.behindSince().get() : Optional.<Instant>empty();
        var behindSince = Stream.of(
                        Optional.ofNullable(noted.behindSince()), Optional.ofNullable(run.overdueSince()), waiting)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new WorkState(
                work.name(),
                job.name(),
                job.lane(),
                job.every().toSeconds(),
                run.lastSuccess(),
                run.lastFailure(),
                behindSince,
                noted.errorAfter(run.lastSuccess()),
                noted.parked());
    }

    /** One row for each job. The scheduler's times are the machine's. */
    private Map<String, Run> runs() {
        var runs = new HashMap<String, Run>();
        db.sql("""
                select t.task_name, t.last_success + c.shift as last_success, t.last_failure + c.shift as last_failure,
                       case when not t.picked and t.execution_time < statement_timestamp() - interval '10 seconds'
                            then t.execution_time + c.shift end as overdue_since
                  from shared.scheduled_task t cross join shared.clock c
                """).query(row -> {
            runs.put(
                    row.getString("task_name"),
                    new Run(
                            Columns.findInstant(row, "last_success"),
                            Columns.findInstant(row, "last_failure"),
                            Columns.findInstant(row, "overdue_since")));
        });
        return runs;
    }

    /** One row for each work; what is parked is counted by parked_next_try_idx. */
    private Map<String, Noted> noted() {
        var noted = new HashMap<String, Noted>();
        db.sql("""
                select w.name, w.behind_since, w.failed_at, w.error,
                       (select count(*) from shared.parked p where p.work = w.name) as parked
                  from shared.work w
                """).query(row -> {
            noted.put(
                    row.getString("name"),
                    new Noted(
                            Columns.findInstant(row, "behind_since"),
                            Columns.findInstant(row, "failed_at"),
                            row.getString("error"),
                            row.getLong("parked")));
        });
        return noted;
    }

    /** By work and key, as is the table's key; of which there is what went wrong and nothing else. */
    Page<ParkedWork> parked(ParkedFilter filter, PageRequest page) {
        var after = page.after() == null ? Cursor.START : Cursor.valueOf(page.after());
        var rows = bound(
                        "select work, key, brand, attempts, first_failed_at, next_try, error from shared.parked"
                                + " where (work, key) > (:afterWork, :afterKey)" + filter.conditions()
                                + " order by work, key limit :limit",
                        filter)
                .param("afterWork", after.work())
                .param("afterKey", after.key())
                .param("limit", page.size() + 1)
                .query((row, _) -> new ParkedWork(
                        row.getString("work"),
                        row.getString("key"),
                        Columns.find(row, "brand", BrandId::new),
                        row.getInt("attempts"),
                        Columns.instant(row, "first_failed_at"),
                        Columns.instant(row, "next_try"),
                        row.getString("error")))
                .list();
        return Page.of(rows, page.size(), row -> new Cursor(row.work(), row.key()).toString());
    }

    /** Along the same key, up to {@link Matches#LIMIT}. */
    Matches countParked(ParkedFilter filter) {
        return Matches.count(bound(
                "select count(*) from (select from shared.parked where true" + filter.conditions()
                        + " limit :limit) found",
                filter));
    }

    private Statement bound(String sql, ParkedFilter filter) {
        return Sought.bind(db.sql(sql), filter.q()).param("work", filter.work());
    }

    /** Names of works have no spaces. */
    private record Cursor(String work, String key) {
        static final Cursor START = new Cursor("", "");

        static Cursor valueOf(String text) {
            var parts = text.split(" ", 2);
            if (parts.length != 2) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
            return new Cursor(parts[0], parts[1]);
        }

        @Override
        public String toString() {
            return work + " " + key;
        }
    }
}
