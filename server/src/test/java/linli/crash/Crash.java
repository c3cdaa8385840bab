package linli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
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
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What a crash is made of: people who are busy, and a look at what is left. */
final class Crash {
    private static final int PEOPLE = 24;
    private static final int REPEATED = 12;

    private final Town town;
    private final Witness witness;

    Crash(Town town, Witness witness) {
        this.town = town;
        this.witness = witness;
    }

    /**
     * People who use the application at once.
     *
     * @param lives which end with why they were not answered; null if they were sent away
     */
    record Crowd(
            Instance instance, ExecutorService threads, HttpClient client, List<Future<@Nullable IOException>> lives) {
        /** Waits until so many more were counted. */
        void awaitMore(IntSupplier count, int more) throws IOException {
            int before = count.getAsInt();
            await(() -> count.getAsInt() >= before + more);
        }

        /** Waits until it holds, as long as nobody is answered what they must not be and somebody is answered. */
        void await(BooleanSupplier condition) throws IOException {
            instance.await(() -> {
                var ended = lives.stream().filter(Future::isDone).toList();
                var unanswered = ended.stream().map(Crowd::end).toList();
                assertThat(unanswered)
                        .as("not everybody is left without an answer")
                        .hasSizeLessThan(lives.size());
                return condition.getAsBoolean();
            });
        }

        private static @Nullable IOException end(Future<@Nullable IOException> life) {
            if (life.state() == Future.State.FAILED) {
                throw new AssertionError("a wrong answer", life.exceptionNow());
            }
            return life.resultNow();
        }

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

    Crowd live(Instance instance, Random random) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var lives = new ArrayList<Future<@Nullable IOException>>();
        for (int i = 0; i < PEOPLE; i++) {
            var own = new Random(random.nextLong());
            lives.add(threads.submit(() -> town.live(client, instance.port, own)));
        }
        return new Crowd(instance, threads, client, lives);
    }

    void check(Instance instance, Random random, String when) throws Exception {
        try (var connection = instance.connect()) {
            assertThat(new Audit(town, witness).faults(connection))
                    .as("%s, %s", when, witness.summary())
                    .isEmpty();
            repeat(instance, connection, random);
        }
    }

    /** Whoever was not answered asks again and gets one order; whoever was answered gets the same again. */
    private void repeat(Instance instance, Connection connection, Random random) throws Exception {
        var orders = witness.orders();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < Math.min(REPEATED, orders.size()); i++) {
                var known = orders.get(random.nextInt(orders.size()));
                assertThat(town.repeat(client, instance.port, known.request())).isEqualTo(known.order());
            }
            for (var asked : witness.takeUnanswered().stream().limit(2 * PEOPLE).toList()) {
                var before = find(connection, asked);
                var order = town.repeat(client, instance.port, asked);
                assertThat(before).isIn("", order);
                if (!order.isEmpty()) {
                    assertThat(town.repeat(client, instance.port, asked)).isEqualTo(order);
                    witness.ordered(asked, order);
                }
            }
            repeatPayments(instance, connection, client, random);
        }
    }

    /** What a request has opened it finds again, whatever became of that; what it has not is opened once, if at all. */
    private void repeatPayments(Instance instance, Connection connection, HttpClient client, Random random)
            throws Exception {
        var opened = witness.opened();
        for (int i = 0; i < Math.min(REPEATED, opened.size()); i++) {
            var known = opened.get(random.nextInt(opened.size()));
            var own = find(connection, known.request());
            assertThat(own).isIn("", known.payment());
            assertThat(isKept(connection, known.payment())).isTrue();
            if (!own.isEmpty()) {
                assertThat(town.repeat(client, instance.port, known.request())).isEqualTo(own);
            }
        }
        for (var asked : witness.takeUnopened(2 * PEOPLE)) {
            var before = find(connection, asked);
            var payment = town.repeat(client, instance.port, asked);
            assertThat(before).isIn("", payment);
            if (!find(connection, asked).isEmpty()) {
                assertThat(town.repeat(client, instance.port, asked)).isEqualTo(payment);
            }
        }
    }

    private static boolean isKept(Connection connection, String payment) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from payment.payment where id = ?")) {
            query.setLong(1, Long.parseLong(payment));
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String find(Connection connection, Witness.Asked asked) throws SQLException {
        return find(connection, "ordering.orders where buyer", asked.buyer(), asked.key());
    }

    private static String find(Connection connection, Witness.Paying asked) throws SQLException {
        return find(connection, "payment.payment where payer", asked.buyer(), asked.key());
    }

    private static String find(Connection connection, String whose, Town.Person person, String key)
            throws SQLException {
        try (var query = connection.prepareStatement(
                "select coalesce(max(id)::text, '') from %s = ? and idempotency_key = ?".formatted(whose))) {
            query.setLong(1, person.id());
            query.setString(2, key);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
