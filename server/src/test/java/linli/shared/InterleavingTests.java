package linli.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What threads do to each other, tried in the order of Lincheck's model checker, which switches between them at every
 * read and write that another can see, and reports whoever waits for ever.
 */
@Tag("instrumented")
class InterleavingTests {
    private static final int SCHEDULES = 500;

    @Test
    void answersWhoeverCallsWhileItEndsOnce() {
        Lincheck.runConcurrentTest(SCHEDULES, () -> {
            var done = new ArrayList<Integer>();
            var commit = new GroupCommit<Integer, Integer>("test", 2, batch -> {
                done.addAll(batch);
                return batch;
            });
            var answers = new int[2];
            var callers = IntStream.range(0, answers.length)
                    .mapToObj(caller -> new Thread(() -> {
                        try {
                            answers[caller] = commit.submit(caller + 1);
                        } catch (DomainException refused) {
                            answers[caller] = -1;
                        }
                    }))
                    .toList();
            callers.forEach(Thread::start);
            commit.close();
            join(callers);
            for (int caller = 0; caller < answers.length; caller++) {
                if (answers[caller] != (done.contains(caller + 1) ? caller + 1 : -1)) {
                    throw new AssertionError("%d was told %d".formatted(caller + 1, answers[caller]));
                }
            }
        });
    }

    private static void join(List<Thread> threads) {
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A topic to which anybody may begin to listen while it is told of. */
    public static class Topic {
        private final Listeners listeners = new Listeners();
        private final AtomicInteger signals = new AtomicInteger();
        private final ConcurrentMap<String, Integer> heard = new ConcurrentHashMap<>();

        @Operation
        public void listen() {
            listeners.add("topic", signal -> heard.merge(signal, 1, Integer::sum));
        }

        /** How many heard the signal. */
        @Operation
        public int tell() {
            var signal = Integer.toString(signals.incrementAndGet());
            listeners.tell("topic", signal);
            return heard.getOrDefault(signal, 0);
        }
    }

    @Test
    void losesNoListenerAndTellsEachOnce() {
        new ModelCheckingOptions()
                .iterations(5)
                .invocationsPerIteration(SCHEDULES)
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(0)
                .check(Topic.class);
    }
}
