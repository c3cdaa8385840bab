package linli.shared.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import linli.shared.work.Work.Task;
import linli.testing.LinliTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class JobsTests {
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Autowired
    Worker worker;

    @Autowired
    Parking parking;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient db;

    @AfterEach
    void cleanUp() {
        db.sql("delete from shared.work where starts_with(name, 'test.')").update();
    }

    @Test
    void givesEveryWorkItsTurnAndShowsWhatFailed() {
        var ran = new ArrayList<String>();
        var jobs = jobs(new Job(
                "test.job",
                Lane.FAST,
                EVERY,
                List.of(
                        new Task("test.first", () -> {
                            throw new IllegalStateException("no way");
                        }),
                        Worklist.<Long>together(
                                "test.second",
                                1,
                                _ -> {
                                    throw new IllegalStateException("no list");
                                },
                                number -> Worklist.Key.of(null, number.toString()),
                                _ -> {}),
                        new Task("test.third", () -> ran.add("third")))));
        assertThatThrownBy(() -> jobs.run("test.job")).hasMessage("no way");
        assertThat(ran).containsExactly("third");
        assertThat(error("test.first")).isEqualTo("IllegalStateException: no way");
        assertThat(error("test.second")).isEqualTo("IllegalStateException: no list");
        assertThat(error("test.third")).isEmpty();
    }

    @Test
    void showsSinceWhenAWorkIsBehind() {
        var left = new AtomicInteger(1);
        var jobs = jobs(new Job(
                "test.job",
                Lane.FAST,
                EVERY,
                Worklist.<Integer>together(
                        "test.job",
                        1,
                        _ -> left.get() == 0 ? List.of() : List.of(left.get()),
                        number -> Worklist.Key.of(null, number.toString()),
                        _ -> {})));
        jobs.run("test.job");
        assertThat(isBehind()).isTrue();
        left.set(0);
        jobs.run("test.job");
        assertThat(isBehind()).isFalse();
    }

    @Test
    void letsNoLaneWaitForAnother() throws Exception {
        var release = new CountDownLatch(1);
        var begun = new CountDownLatch(Lane.SLOW.width());
        var slow = IntStream.rangeClosed(0, Lane.SLOW.width())
                .mapToObj(n -> new Job("test.slow-" + n, Lane.SLOW, EVERY, () -> {
                    begun.countDown();
                    await(release);
                }))
                .toList();
        var all = new ArrayList<>(slow);
        all.add(new Job("test.fast", Lane.FAST, EVERY, () -> {}));
        var jobs = jobs(all.toArray(Job[]::new));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = slow.stream()
                    .map(job -> threads.submit(() -> jobs.runInLane(job.name())))
                    .toList();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(threads.submit(() -> jobs.runInLane("test.fast"))).succeedsWithin(20, TimeUnit.SECONDS);
            assertThat(running).noneMatch(java.util.concurrent.Future::isDone);
            release.countDown();
            for (var job : running) {
                job.get(20, TimeUnit.SECONDS);
            }
        }
    }

    private Jobs jobs(Job... jobs) {
        return new Jobs(List.of(jobs), List.of(), worker, parking, database);
    }

    private String error(String work) {
        return db.sql("select coalesce(error, '') from shared.work where name = :work")
                .param("work", work)
                .query(String.class)
                .single();
    }

    private boolean isBehind() {
        return db.sql("select behind_since is not null from shared.work where name = 'test.job'")
                .query(Boolean.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
