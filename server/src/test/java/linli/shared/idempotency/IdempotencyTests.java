package linli.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import linli.shared.work.Jobs;
import linli.testing.Eventually;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Probe;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class IdempotencyTests {
    private static final String WISH = "{\"quantity\":1,\"status\":201}";

    @Autowired
    World world;

    @Autowired
    Probe probe;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    private final String name = UUID.randomUUID().toString();
    private final String path = "/api/probe/" + name;

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void requiresAKeyOfVisibleCharacters() {
        var http = world.person("张三").http();
        assertThat(http.send("POST", path, WISH, null).problem()).isEqualTo("idempotency-key-required");
        assertThat(http.send("POST", path, WISH, "a b").problem()).isEqualTo("idempotency-key-required");
        assertThat(http.send("POST", path, WISH, "x".repeat(101)).problem()).isEqualTo("idempotency-key-required");
        assertThat(probe.runs(name)).isZero();
        assertThat(http.send("POST", path, WISH, "x".repeat(100)).status()).isEqualTo(201);
    }

    @Test
    void givesTheFirstAnswerAgain() {
        var http = world.person("张三").http();
        var first = http.post(path, WISH, "one");
        var second = http.post(path, WISH, "one");
        assertThat(first.raw().headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.raw().headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.raw().headers().firstValue("Content-Type"))
                .isEqualTo(first.raw().headers().firstValue("Content-Type"));
        assertThat(probe.runs(name)).isOne();
    }

    @Test
    void givesARefusalAgainToo() {
        var http = world.person("张三").http();
        var wrong = "{\"quantity\":0,\"status\":201}";
        assertThat(http.post(path, wrong, "one").problem()).isEqualTo("invalid-request");
        var again = http.post(path, wrong, "one");
        assertThat(again.problem()).isEqualTo("invalid-request");
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void refusesAKeyThatBelongsToAnotherRequest() {
        var http = world.person("张三").http();
        http.post(path, WISH, "one");
        assertThat(http.post(path, "{\"quantity\":2,\"status\":201}", "one").problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(http.post(path + "x", WISH, "one").problem()).isEqualTo("idempotency-key-reused");
        assertThat(probe.runs(name)).isOne();
    }

    @Test
    void keepsTheKeysOfPersonsApart() {
        world.person("张三").http().post(path, WISH, "one");
        world.person("李四").http().post(path, WISH, "one");
        world.stranger().post(path, WISH, "one");
        assertThat(probe.runs(name)).isEqualTo(3);
    }

    @Test
    void runsOnceWhenThirtyTwoSendTheSame() {
        var http = world.person("张三").http();
        var answers = Race.of(32, _ -> () -> http.post(path, WISH, "one"));
        assertThat(probe.runs(name)).isOne();
        assertThat(answers)
                .allMatch(answer -> answer.status() == 201 || answer.problem().equals("request-in-progress"))
                .anyMatch(answer -> answer.status() == 201);
        assertThat(http.post(path, WISH, "one").status()).isEqualTo(201);
        assertThat(probe.runs(name)).isOne();
    }

    @Test
    void saysThatTheFirstIsStillRunningAndForgetsItAfterAMinute() throws InterruptedException, ExecutionException {
        var http = world.person("张三").http();
        var gate = probe.gate(name);
        var first = CompletableFuture.supplyAsync(() -> http.post(path, WISH, "one"));
        try {
            awaitRuns(1);
            assertThat(http.post(path, WISH, "one").problem()).isEqualTo("request-in-progress");
            world.time().shift(Duration.ofSeconds(61));
            var second = CompletableFuture.supplyAsync(() -> http.post(path, WISH, "one"));
            awaitRuns(2);
            gate.countDown();
            first.get();
            assertThat(second.get().body().get("run").asInt()).isEqualTo(2);
        } finally {
            gate.countDown();
        }
        assertThat(http.post(path, WISH, "one").body().get("run").asInt())
                .as("the answer of the claim that held last")
                .isEqualTo(2);
    }

    @Test
    void keepsNoAnswerThatMayTurnOutBetterNextTime() {
        var http = world.person("张三").http();
        for (int status : new int[] {500, 503, 429}) {
            var wish = "{\"quantity\":1,\"status\":%d}".formatted(status);
            assertThat(http.post(path, wish, "try" + status).status()).isEqualTo(status);
            assertThat(http.post(path, wish, "try" + status).status()).isEqualTo(status);
        }
        assertThat(probe.runs(name)).isEqualTo(6);
    }

    @Test
    void leavesRoutesAloneThatHaveKeysOfTheirOwn() {
        var http = world.person("张三").http();
        assertThat(http.send("POST", path + "/own", WISH, null).status()).isEqualTo(201);
        http.post(path + "/own", WISH, "one");
        http.post(path + "/own", WISH, "one");
        assertThat(probe.runs(name)).isEqualTo(3);
    }

    @Test
    void runsAnUploadOnceWhateverItsBoundary() {
        var http = world.person("张三").http();
        assertThat(http.send(upload(http, "x", "a")).status()).isEqualTo(200);
        assertThat(http.send(upload(http, "yy", "a")).body().get("run").asInt()).isOne();
        assertThat(http.send(upload(http, "x", "b")).problem()).isEqualTo("idempotency-key-reused");
        assertThat(probe.runs(name)).isOne();
    }

    @Test
    void refusesAJsonBodyBeyondAMebibyte() {
        var http = world.person("张三").http();
        var answer = http.post(path, "{\"quantity\":1," + " ".repeat(1 << 20) + "\"status\":201}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    @Test
    void forgetsAnswersAfterADay() {
        var person = world.person("张三");
        person.http().post(path, WISH, "one");
        world.time().shift(Duration.ofHours(25));
        jobs.run("shared.sweep-idempotency");
        assertThat(db.sql("select count(*) from shared.idempotency where signed_in and caller = :person")
                        .param("person", person.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        person.http().post(path, WISH, "one");
        assertThat(probe.runs(name)).isEqualTo(2);
    }

    private HttpRequest upload(Http http, String boundary, String content) {
        var body = "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n%2$s\r\n--%1$s--\r\n"
                .formatted(boundary, content);
        return http.request(path + "/file")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", "one")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void awaitRuns(int runs) {
        Eventually.holds(() -> probe.runs(name) >= runs);
    }
}
