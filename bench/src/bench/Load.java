package bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Keeps so many connections busy, each on a virtual thread, and reckons what one operation costs. */
final class Load {
    static final String HEADING =
            "scenario    rate/s   p50 ms   p99 ms   JVM µs  PostgreSQL µs  together  compiler µs  client µs  RSS MB  cores busy";

    private final int port;
    private final Cpu cpu;
    private final Bench.Options options;
    private final Optional<Statements> statements;

    Load(int port, Cpu cpu, Bench.Options options, Optional<Statements> statements) {
        this.port = port;
        this.cpu = cpu;
        this.options = options;
        this.statements = statements;
    }

    /** One operation; {@code n} counts them. */
    interface Operation {
        void run(Connection connection, int n) throws IOException;
    }

    /** Warms up, then measures for the seconds that were asked for. */
    void measure(String name, int connections, Operation operation) throws Exception {
        drive(connections, until(Duration.ofSeconds(options.seconds())), new AtomicInteger(), operation);
        report(name, connections, until(Duration.ofSeconds(options.seconds())), operation);
    }

    /** Runs so many operations without a warm-up and measures them. */
    void count(String name, int connections, int operations, Operation operation) throws Exception {
        var begun = new AtomicInteger();
        report(name, connections, () -> begun.getAndIncrement() < operations, operation);
    }

    /** Runs so many operations and measures nothing. */
    void run(int connections, int operations, Operation operation) throws Exception {
        var begun = new AtomicInteger();
        drive(connections, () -> begun.getAndIncrement() < operations, new AtomicInteger(), operation);
    }

    private static BooleanSupplier until(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return () -> System.nanoTime() < end;
    }

    private void report(String name, int connections, BooleanSupplier goOn, Operation operation) throws Exception {
        if (statements.isPresent()) {
            statements.get().forget();
        }
        var before = cpu.now();
        long begun = System.nanoTime();
        var times = drive(connections, goOn, new AtomicInteger(), operation);
        double took = (System.nanoTime() - begun) / 1e9;
        var used = cpu.now().since(before);
        Arrays.sort(times);
        double operations = times.length;
        System.out.printf(
                "%-10s %7.0f %8.1f %8.1f %8.0f %14.0f %9.0f %12.0f %10.0f %7d %11.2f%n",
                name,
                operations / took,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.99)] / 1e6,
                used.application() / operations,
                used.postgres() / operations,
                (used.application() + used.postgres()) / operations,
                used.compiler() / operations,
                used.client() / operations,
                cpu.residentMegabytes(),
                (used.application() + used.compiler() + used.postgres() + used.client()) / took / 1e6);
        if (statements.isPresent()) {
            statements.get().print(operations);
        }
    }

    /** How long each operation took, in nanoseconds. */
    private long[] drive(int usual, BooleanSupplier goOn, AtomicInteger count, Operation operation)
            throws Exception {
        int connections = options.connections() == 0 ? usual : options.connections();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Callable<List<Long>> user = () -> {
                    var times = new ArrayList<Long>();
                    try (var connection = new Connection(port)) {
                        while (goOn.getAsBoolean()) {
                            long begun = System.nanoTime();
                            operation.run(connection, count.getAndIncrement());
                            times.add(System.nanoTime() - begun);
                        }
                    }
                    return times;
                };
                running.add(threads.submit(user));
            }
            var all = new ArrayList<Long>();
            for (var user : running) {
                all.addAll(user.get());
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
