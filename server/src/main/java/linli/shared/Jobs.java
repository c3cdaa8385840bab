package linli.shared;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the modules' jobs with db-scheduler: persistent, and on one node at a time. A job whose node was killed is taken up
 * again when four of its heartbeats were missed.
 */
@Component
public class Jobs implements SmartLifecycle {
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;

    private final Map<String, Job> jobs;
    private final DataSource database;
    private @Nullable Scheduler scheduler;

    Jobs(List<Job> jobs, DataSource database) {
        this.jobs = jobs.stream().collect(Collectors.toMap(Job::name, Function.identity()));
        this.database = database;
    }

    /** Runs a job now, in this thread, whatever its schedule: for tests and for playing the demonstration. */
    public void run(String name) {
        var job = jobs.get(name);
        if (job == null) {
            throw new IllegalArgumentException("no job " + name);
        }
        run(job);
    }

    private static void run(Job job) {
        Unhurried.run(job.work());
    }

    /** A scheduler runs once in its life, so each start has its own. */
    @Override
    public synchronized void start() {
        scheduler = Scheduler.create(database)
                .tableName("shared.scheduled_task")
                .threads(2)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .startTasks(jobs.values().stream()
                        .map(job -> Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                                .execute((_, _) -> run(job)))
                        .toList())
                .build();
        scheduler.start();
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
