package linli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import linli.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class GroupCommitTests {
    private static final int LARGEST_BATCH = 8;
    private static final int CALLERS = 100;

    /** Callers, all of whom have handed their command in, while the first batch is held up. */
    private static List<FutureTask<Integer>> gather(GroupCommit<Integer, Integer> commit) {
        var calls = IntStream.range(0, CALLERS)
                .mapToObj(command -> new FutureTask<>(() -> commit.submit(command)))
                .toList();
        var threads = calls.stream().map(Thread.ofPlatform().daemon()::start).toList();
        Eventually.holds(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        return calls;
    }

    @Test
    void tellsAllWhoWaitAtOnceThatTheDatabaseIsAway() {
        var away = new CountDownLatch(1);
        var attempts = new AtomicInteger();
        try (var commit = new GroupCommit<Integer, Integer>("test", LARGEST_BATCH, _ -> {
            await(away);
            attempts.incrementAndGet();
            throw new DataAccessResourceFailureException("away");
        })) {
            var calls = gather(commit);
            away.countDown();
            for (var call : calls) {
                assertThatThrownBy(call::get).hasCauseInstanceOf(DataAccessResourceFailureException.class);
            }
            assertThat(attempts).hasValue(1);
        }
    }

    @Test
    void triesEachAloneIfOneOfThemFails() throws InterruptedException, ExecutionException {
        var gathered = new CountDownLatch(1);
        try (var commit = new GroupCommit<Integer, Integer>("test", LARGEST_BATCH, batch -> {
            await(gathered);
            if (batch.contains(CALLERS / 2)) {
                throw new IllegalArgumentException("bad");
            }
            return batch;
        })) {
            var calls = gather(commit);
            gathered.countDown();
            for (int command = 0; command < CALLERS; command++) {
                var call = calls.get(command);
                if (command == CALLERS / 2) {
                    assertThatThrownBy(call::get).hasCauseInstanceOf(IllegalArgumentException.class);
                } else {
                    assertThat(call.get()).isEqualTo(command);
                }
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
