package linli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import linli.testing.Alone;
import linli.testing.Http;
import linli.testing.RawHttp;
import linli.testing.RouteTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes the database away from the running application, which has people to serve, and gives it back. */
@Alone
class AbsenceTests {
    private static final Duration ABSENCE = Duration.ofSeconds(Integer.getInteger("linli.crash.absence", 5));
    private static final int REFUSALS = 100;
    private static final int ORDERS = 20;
    private static final int MOST_NEW_THREADS = 8;
    private static final long SEED = Long.getLong("linli.crash.seed", System.nanoTime());

    /** Jobs that run every few seconds. */
    private static final String JOBS =
            "'activity.project-counts', 'campaign.sweep', 'ordering.follow-campaigns', 'payment.refund', 'payment.sandbox-callbacks'";

    private static final int NUMBER_OF_JOBS = 5;

    @TempDir
    static Path home;

    private static final Witness WITNESS = new Witness();
    private static Instance instance;
    private static Town town;
    private static Crash crash;

    private enum Way {
        /** Connections break, and nobody listens. */
        KILLED,
        /** Connections stay, and nobody answers. */
        FROZEN;

        Instance.Absence begin() throws IOException {
            return switch (this) {
                case KILLED -> instance.killDatabaseForLong();
                case FROZEN -> instance.freezeDatabase();
            };
        }
    }

    @BeforeAll
    static void seed() throws IOException {
        System.out.println("linli.crash.seed=" + SEED);
        instance = Instance.seed(home);
        instance.await(instance::ready);
        town = new Town(home.resolve("seeds"), WITNESS);
        crash = new Crash(town, WITNESS);
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @ParameterizedTest
    @EnumSource
    void refusesForNowWhileItsDatabaseIsAwayAndGoesOnWhenItIsBack(Way way) throws Exception {
        var random = new Random(SEED);
        var hq = new Http(instance.port, town.hq().session());
        var stream = town.path("/api/brands/{brand}/groups/{group}/feed/stream?after=0");
        try (var listener = new Listener(() -> hq.request(stream).header("Accept", "text/event-stream"))) {
            instance.await(listener::connected);
            double threads = gauge("jvm_threads_live_threads");
            assertThat(hq.get("/api/me").status()).isEqualTo(200);
            assertThat(new Http(instance.port, town.guest().session())
                            .get("/api/me")
                            .status())
                    .isEqualTo(200);
            var people = crash.live(instance, random);
            try {
                people.awaitMore(WITNESS::count, ORDERS);
                try (var _ = way.begin()) {
                    checkRefusals(hq, people);
                }
                var back = Instant.now();
                instance.await(instance::ready);
                people.awaitMore(() -> WITNESS.orders().size(), ORDERS);
                instance.await(() -> jobsSince(back) == NUMBER_OF_JOBS);
                assertThat(people.lives()).as("everybody was answered").noneMatch(Future::isDone);
            } finally {
                people.stop();
            }
            var last = hq.post(town.path("/api/brands/{brand}/groups/{group}/feed"), "{\"body\":\"回来了\"}");
            assertThat(last.status()).as(last.text()).isEqualTo(201);
            WITNESS.said(Long.parseLong(last.body().get("number").asString()));
            var said = LongStream.of(WITNESS.said()).boxed().toList();
            instance.await(() -> listener.heard().containsAll(said));
            assertThat(listener.heard()).doesNotHaveDuplicates().isSorted();
            crash.check(instance, random, "%s, seed %d".formatted(way, SEED));
            instance.await(() -> gauge("hikaricp_connections_pending") == 0
                    && gauge("hikaricp_connections_active") <= 1
                    && gauge("jvm_threads_live_threads") <= threads + MOST_NEW_THREADS);
        }
    }

    /** A team has run out of time, and it is just being noted that its founder's money is to go back. */
    @Test
    void finishesWhatItWasDoingWhenItsDatabaseDied() throws Exception {
        String order;
        try (var client = HttpClient.newHttpClient();
                var lock = instance.connect()) {
            order = town.found(client, instance.port);
            lock.setAutoCommit(false);
            execute(lock, "lock table ordering.outcome in share mode");
            try (var owner = instance.connect()) {
                execute(owner, "update shared.clock set shift = shift + interval '11 minutes'");
            }
            instance.await(() -> count("event_publication where event_type like '%TeamExpired'") > 0);
            instance.killDatabase();
            instance.awaitRecovery(lock);
        }
        instance.await(() -> count("ordering.orders where state = 'REFUNDED' and id = " + order) == 1);
        instance.await(() -> count("event_publication") == 0);
    }

    /** Everybody is told so, for as long as it lasts. */
    private static void checkRefusals(Http anybody, Crash.Crowd people) throws Exception {
        var until = Instant.now().plus(ABSENCE);
        assertThat(wrongAnswers()).isEmpty();
        var health = anybody.get("/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.body().path("status").asString()).isEqualTo("DOWN");
        assertThat(anybody.get("/actuator/health/liveness").status()).isEqualTo(200);
        people.awaitMore(WITNESS::refusals, REFUSALS);
        while (Instant.now().isBefore(until)) {
            people.awaitMore(WITNESS::refusals, 1);
        }
    }

    /**
     * Asks for everything at once, as HQ, as somebody whom the application has just seen and as somebody whom it has to
     * look up; returns what was answered otherwise than that it is unavailable, unless it takes no database to know.
     */
    private static List<String> wrongAnswers() throws InterruptedException, ExecutionException {
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Optional<String>>>();
            for (var route : RouteTables.read()) {
                boolean reads = route.method().equals("GET");
                for (var person : List.of(reads ? town.hq() : town.stranger(), town.guest())) {
                    answers.add(
                            threads.submit(() -> wrongAnswer(client, route.method(), town.path(route.path()), person)));
                }
            }
            var wrong = new ArrayList<String>();
            for (var answer : answers) {
                answer.get().ifPresent(wrong::add);
            }
            return wrong;
        }
    }

    private static Optional<String> wrongAnswer(HttpClient client, String method, String path, Town.Person person)
            throws InterruptedException {
        var request = new Http(instance.port, person.session())
                .request(path)
                .timeout(Town.LONGEST_ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "absence")
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{}"));
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean right = answer.statusCode() < 500
                    || answer.statusCode() == 503 && answer.body().contains("urn:linli:problem:unavailable");
            return right
                    ? Optional.empty()
                    : Optional.of("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        } catch (IOException e) {
            return Optional.of("%s %s: %s".formatted(method, path, e));
        }
    }

    /** How many of the jobs have run since. */
    private static long jobsSince(Instant moment) {
        return count("shared.scheduled_task where task_name in (%s) and last_success > '%s'".formatted(JOBS, moment));
    }

    private static long count(String rows) {
        try (var connection = instance.connect();
                var counted = connection.createStatement().executeQuery("select count(*) from " + rows)) {
            counted.next();
            return counted.getLong(1);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double gauge(String name) {
        try {
            return new RawHttp(instance.port)
                    .get("/actuator/prometheus", "Host: 127.0.0.1")
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
