package linli.shared.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import linli.shared.Unhurried;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the modules' jobs with db-scheduler: persistent, and on one node at a time. Each job has a thread of its own, so
 * that none waits for another but in a {@link Lane} that is full. A job whose node was killed is taken up again when four
 * of its heartbeats were missed.
 */
@Component
public class Jobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;

    /**
     * @param running held while it runs in this process
     * @param lane has a permit for each job that may run in its lane
     */
    private record Known(Job job, ReentrantLock running, Semaphore lane) {}

    private final Map<String, Known> jobs;
    private final Worker worker;
    private final Parking parking;
    private final DataSource database;
    private @Nullable Scheduler scheduler;

    Jobs(List<Job> jobs, List<Job.Source> sources, Worker worker, Parking parking, DataSource database) {
        var lanes = new EnumMap<Lane, Semaphore>(Lane.class);
        this.jobs = Stream.concat(
                        jobs.stream(), sources.stream().map(Job.Source::jobs).flatMap(List::stream))
                .map(job -> new Known(
                        job,
                        new ReentrantLock(),
                        lanes.computeIfAbsent(job.lane(), lane -> new Semaphore(lane.width(), true))))
                .collect(Collectors.toMap(known -> known.job().name(), Function.identity()));
        this.worker = worker;
        this.parking = parking;
        this.database = database;
        parking.insert(works().map(Work::name).toList());
    }

    /** All works of all jobs. */
    public Stream<Work> works() {
        return jobs().flatMap(job -> job.works().stream());
    }

    Stream<Job> jobs() {
        return jobs.values().stream().map(Known::job);
    }

    /**
     * Runs a job now, in this thread, whatever its schedule: for tests and for playing the demonstration. Waits until it
     * runs nowhere else in this process.
     */
    public void run(String name) {
        run(get(name));
    }

    /** The same as soon as its lane has room, as the scheduler does. */
    void runInLane(String name) {
        runInLane(get(name));
    }

    private Known get(String name) {
        var known = jobs.get(name);
        if (known == null) {
            throw new IllegalArgumentException("no job " + name);
        }
        return known;
    }

    private void run(Known known) {
        known.running().lock();
        try {
            Unhurried.run(() -> runAll(known.job()));
        } finally {
            known.running().unlock();
        }
    }

    /** Each work has its turn; the first failure of a whole work is the job's. */
    private void runAll(Job job) {
        var lists = job.works().stream()
                .filter(Worklist.class::isInstance)
                .map(Work::name)
                .toList();
        var standings = lists.isEmpty() ? Map.<String, Parking.Standing>of() : parking.standings(lists);
        @Nullable RuntimeException first = null;
        for (var work : job.works()) {
            try {
                switch (work) {
                    case Work.Task task -> task.run().run();
                    case Worklist<?> list ->
                        run(list, standings.getOrDefault(list.name(), new Parking.Standing(false, false)));
                }
            } catch (RuntimeException e) {
                noteFailure(work, e);
                if (first == null) {
                    first = e;
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void run(Worklist<?> list, Parking.Standing standing) {
        boolean isDone = worker.workOff(list);
        if (isDone && standing.isBehind()) {
            parking.catchUp(list.name());
        } else if (!isDone && !standing.isBehind()) {
            parking.fallBehind(list.name());
        }
        if (standing.hasDue()) {
            worker.tryAgain(list);
        }
    }

    private void noteFailure(Work work, RuntimeException failure) {
        try {
            parking.noteFailure(work.name(), failure);
        } catch (RuntimeException away) {
            LOG.warn("What failed in {} cannot be noted: {}", work.name(), away.toString());
        }
    }

    private void runInLane(Known known) {
        known.lane().acquireUninterruptibly();
        try {
            run(known);
        } finally {
            known.lane().release();
        }
    }

    /** A scheduler runs once in its life, so each start has its own. */
    @Override
    public synchronized void start() {
        scheduler = Scheduler.create(database)
                .tableName("shared.scheduled_task")
                .threads(jobs.size())
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .startTasks(jobs.values().stream()
                        .map(known -> Tasks.recurring(
                                        known.job().name(),
                                        FixedDelay.of(known.job().every()))
                                .execute((_, _) -> runInLane(known)))
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
