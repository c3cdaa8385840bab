package linli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import linli.testing.Eventually;
import linli.testing.Race;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

class GroupCommitTests {
    private static final int LARGEST_BATCH = 8;
    private static final int CALLERS = 100;

    /** Callers, all of whom have handed their command in, while the first batch is held up. */
    private static List<FutureTask<Integer>> gather(GroupCommit<Integer, Integer> commit) {
        var calls = calls(commit, CALLERS);
        var threads = start(calls);
        Eventually.holds(() -> threads.stream().allMatch(GroupCommitTests::awaitsItsResult));
        return calls;
    }

    private static List<FutureTask<Integer>> calls(GroupCommit<Integer, Integer> commit, int number) {
        return IntStream.range(0, number)
                .mapToObj(command -> new FutureTask<>(() -> commit.submit(command)))
                .toList();
    }

    private static List<Thread> start(List<? extends Runnable> calls) {
        return calls.stream().map(Thread.ofPlatform().daemon()::start).toList();
    }

    private static boolean awaitsItsResult(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(CompletableFuture.class.getName()));
    }

    private static boolean isUnavailable(Throwable refusal) {
        return refusal instanceof DomainException e
                && e.code() == SharedError.UNAVAILABLE
                && e.patience().isPresent();
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

    @Test
    void givesEachCallerTheResultOfItsOwnCommand() throws InterruptedException, ExecutionException {
        try (var commit = new GroupCommit<Integer, Integer>("test", LARGEST_BATCH, batch -> {
            assertThat(batch).isNotEmpty().hasSizeLessThanOrEqualTo(LARGEST_BATCH);
            return batch.stream().map(command -> command * command).toList();
        })) {
            var calls = calls(commit, CALLERS);
            start(calls);
            for (int command = 0; command < CALLERS; command++) {
                assertThat(calls.get(command).get()).isEqualTo(command * command);
            }
        }
    }

    @Test
    void goesOnAfterAHandlerThatFailsOrLosesResults() {
        var failures = List.<Supplier<List<Integer>>>of(
                List::of,
                () -> {
                    throw new IllegalArgumentException("bad");
                },
                () -> {
                    throw new StackOverflowError();
                });
        try (var commit = new GroupCommit<Integer, Integer>(
                "test",
                LARGEST_BATCH,
                batch -> batch.getFirst() < failures.size()
                        ? failures.get(batch.getFirst()).get()
                        : batch)) {
            assertThatThrownBy(() -> commit.submit(0)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> commit.submit(1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> commit.submit(2)).hasCauseInstanceOf(StackOverflowError.class);
            assertThat(commit.submit(failures.size())).isEqualTo(failures.size());
        }
    }

    @Test
    void triesEachAloneAfterAClashWithSomebodyElse() throws InterruptedException, ExecutionException {
        var gathered = new CountDownLatch(1);
        try (var commit = new GroupCommit<Integer, Integer>("test", LARGEST_BATCH, batch -> {
            await(gathered);
            if (batch.size() > 1) {
                throw new CannotAcquireLockException("deadlock");
            }
            return batch;
        })) {
            var calls = gather(commit);
            gathered.countDown();
            for (int command = 0; command < CALLERS; command++) {
                assertThat(calls.get(command).get()).isEqualTo(command);
            }
        }
    }

    @Test
    void refusesAtOnceWhoeverWouldWaitTooLong() throws InterruptedException {
        var held = new CountDownLatch(1);
        var committed = ConcurrentHashMap.<Integer>newKeySet();
        try (var commit = new GroupCommit<Integer, Integer>("test", 1, batch -> {
            await(held);
            committed.addAll(batch);
            return batch;
        })) {
            var calls = calls(commit, 1 + GroupCommit.MOST_BATCHES + 1);
            start(calls);
            Eventually.holds(() -> calls.stream().anyMatch(FutureTask::isDone));
            held.countDown();
            var results = new ArrayList<Integer>();
            var refusals = new ArrayList<Throwable>();
            for (var call : calls) {
                try {
                    results.add(call.get());
                } catch (ExecutionException e) {
                    refusals.add(e.getCause());
                }
            }
            assertThat(refusals).hasSize(1).allMatch(GroupCommitTests::isUnavailable);
            assertThat(committed).containsExactlyInAnyOrderElementsOf(results);
        }
    }

    @Test
    void finishesTheBatchInHandAtTheEndAndRefusesWhoeverWaits() throws InterruptedException, ExecutionException {
        var begun = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        var commit = new GroupCommit<Integer, Integer>("test", LARGEST_BATCH, batch -> {
            begun.countDown();
            await(held);
            return batch;
        });
        var first = calls(commit, 1);
        start(first);
        begun.await();
        var waiting = gather(commit);
        commit.close();
        assertThatThrownBy(() -> commit.submit(0)).matches(GroupCommitTests::isUnavailable);
        held.countDown();
        assertThat(first.getFirst().get()).isZero();
        for (var call : waiting) {
            assertThatThrownBy(call::get).cause().matches(GroupCommitTests::isUnavailable);
        }
    }

    @Test
    void letsNobodyWaitForEverWhoCallsWhileItEnds() {
        for (int round = 0; round < 200; round++) {
            var done = ConcurrentHashMap.<Integer>newKeySet();
            var commit = new GroupCommit<Integer, Integer>("test", 2, batch -> {
                done.addAll(batch);
                return batch;
            });
            var answered = Race.<Optional<Integer>>of(6, caller -> () -> {
                if (caller == 3) {
                    commit.close();
                    return Optional.empty();
                }
                try {
                    return Optional.of(commit.submit(caller));
                } catch (DomainException e) {
                    assertThat(e).matches(GroupCommitTests::isUnavailable);
                    return Optional.empty();
                }
            });
            assertThat(done)
                    .containsExactlyInAnyOrderElementsOf(
                            answered.stream().flatMap(Optional::stream).toList());
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
