package linli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the running application under load, again and again over the same durable data. The seed, which decides who does
 * what and when the blow falls, is printed; {@code -Dlinli.crash.seed} sets it, {@code -Dlinli.crash.kills} how often.
 */
class CrashTests {
    private static final int KILLS = Integer.getInteger("linli.crash.kills", 20);
    private static final int DATABASE_KILLS = 3;
    private static final int PEOPLE = 24;
    private static final int REPEATED = 12;

    @TempDir
    static Path home;

    private static final long SEED = Long.getLong("linli.crash.seed", System.nanoTime());
    private static final Witness WITNESS = new Witness();
    private static Town town;

    @BeforeAll
    static void seed() throws IOException {
        System.out.println("linli.crash.seed=" + SEED);
        Instance.seed(home).close();
        town = new Town(home.resolve("seeds"), WITNESS);
    }

    @Test
    void keepsWhatItAcknowledgedHoweverOftenItIsKilled() throws Exception {
        var random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (var instance = Instance.start(home)) {
                check(instance, random, "after %d kills with seed %d".formatted(kill - 1, SEED));
                var people = live(instance, random);
                strike(instance, random);
                if (random.nextInt(3) == 0) {
                    instance.killDatabase();
                }
                instance.kill();
                people.join();
            }
        }
        finish();
    }

    @Test
    void goesOnWhenItsDatabaseAloneIsKilled() throws Exception {
        var random = new Random(~SEED);
        try (var instance = Instance.start(home)) {
            for (int kill = 1; kill <= DATABASE_KILLS; kill++) {
                var people = live(instance, random);
                strike(instance, random);
                instance.killDatabase();
                Instance.pause(Duration.ofMillis(100));
                instance.await(instance::ready);
                people.stop();
                check(instance, random, "after %d kills of the database with seed %d".formatted(kill, SEED));
            }
        }
        finish();
    }

    /** Waits until the people are served, and then for a moment that the seed decides. */
    private static void strike(Instance instance, Random random) throws IOException {
        int before = WITNESS.count();
        instance.await(() -> WITNESS.count() > before);
        Instance.pause(Duration.ofMillis(random.nextInt(1_500)));
    }

    /** People who use the application at once. */
    private record Crowd(ExecutorService threads, HttpClient client, List<Future<?>> lives) {
        /** Sends them away in the middle of whatever they do. */
        void stop() throws InterruptedException, ExecutionException {
            threads.shutdownNow();
            for (var life : lives) {
                try {
                    life.get();
                } catch (ExecutionException e) {
                    if (!wasInterrupted(e)) {
                        throw e;
                    }
                }
            }
            threads.close();
            client.shutdownNow();
        }

        private static boolean wasInterrupted(Throwable failure) {
            return failure instanceof InterruptedException
                    || failure.getCause() != null && wasInterrupted(failure.getCause());
        }

        void join() throws InterruptedException, ExecutionException {
            for (var life : lives) {
                life.get();
            }
            threads.close();
            client.shutdownNow();
        }
    }

    private static Crowd live(Instance instance, Random random) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var lives = new ArrayList<Future<?>>();
        for (int i = 0; i < PEOPLE; i++) {
            var own = new Random(random.nextLong());
            lives.add(threads.submit(() -> town.live(client, instance.port, own)));
        }
        return new Crowd(threads, client, lives);
    }

    private static void check(Instance instance, Random random, String when) throws Exception {
        try (var connection = instance.connect()) {
            assertThat(new Audit(town, WITNESS).faults(connection))
                    .as("%s, %s", when, WITNESS.summary())
                    .isEmpty();
            repeat(instance, connection, random);
        }
    }

    /** Whoever was not answered asks again and gets one order; whoever was answered gets the same again. */
    private static void repeat(Instance instance, Connection connection, Random random) throws Exception {
        var orders = WITNESS.orders();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < Math.min(REPEATED, orders.size()); i++) {
                var known = orders.get(random.nextInt(orders.size()));
                assertThat(town.repeat(client, instance.port, known.request())).isEqualTo(known.order());
            }
            for (var asked : WITNESS.takeUnanswered().stream().limit(2 * PEOPLE).toList()) {
                var before = find(connection, asked);
                var order = town.repeat(client, instance.port, asked);
                assertThat(before).isIn("", order);
                assertThat(town.repeat(client, instance.port, asked)).isEqualTo(order);
                WITNESS.ordered(asked, order);
            }
        }
    }

    private static String find(Connection connection, Witness.Asked asked) throws SQLException {
        try (var query = connection.prepareStatement(
                "select coalesce(max(id)::text, '') from ordering.orders where buyer = ? and idempotency_key = ?")) {
            query.setLong(1, asked.buyer().id());
            query.setString(2, asked.key());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** In the end every payment that was decided has reached its order. */
    private static void finish() throws Exception {
        try (var instance = Instance.start(home);
                var connection = instance.connect()) {
            var audit = new Audit(town, WITNESS);
            instance.await(() -> {
                try {
                    return audit.unpaid(connection) == 0;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(audit.faults(connection)).as("with seed %d", SEED).isEmpty();
            assertThat(WITNESS.orderIds()).isNotEmpty();
            System.out.println("linli.crash.seed=" + SEED + ": " + WITNESS.summary());
        }
    }
}
