package linli.community;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import linli.testing.World.Player;

/** What the tests of communities say again and again. */
final class Neighbourhood {
    private Neighbourhood() {}

    static NewCommunity community(Player leader, JoinPolicy policy, int capacity) {
        return new NewCommunity(
                null,
                "邻里厨房",
                "Neighbours' Kitchen",
                Theme.NEIGHBOURHOOD,
                "好好吃饭，互相照应。",
                "不刷屏。",
                "欢迎来到厨房！",
                policy,
                null,
                leader.id(),
                capacity);
    }

    /** Runs that many threads, all released from one gate, and answers what each came to. */
    static <T> List<T> race(int threads, IntFunction<T> run) throws InterruptedException, ExecutionException {
        var gate = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(pool.submit(() -> {
                    gate.await();
                    return run.apply(number);
                }));
            }
            gate.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
