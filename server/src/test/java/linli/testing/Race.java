package linli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Releases many threads from one gate. */
public final class Race {
    private Race() {}

    /** Runs {@code runners} at once and returns what each brought, in order. */
    public static <T> List<T> of(int runners, IntFunction<Callable<T>> runner) {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, runners)
                    .mapToObj(i -> {
                        var task = runner.apply(i);
                        return threads.submit(() -> {
                            gate.await();
                            return task.call();
                        });
                    })
                    .toList();
            gate.countDown();
            return collect(running);
        }
    }

    private static <T> List<T> collect(List<Future<T>> running) {
        var results = new ArrayList<T>();
        for (var future : running) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return results;
    }
}
