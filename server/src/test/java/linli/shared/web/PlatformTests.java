package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import linli.testing.Probe;
import linli.testing.RawHttp;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@LinliTest
class PlatformTests {
    @Autowired
    World world;

    @Autowired
    Probe probe;

    @Autowired
    Problems problems;

    @Autowired
    BusyPage busy;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    private final String name = UUID.randomUUID().toString();
    private final String path = "/api/probe/" + name;

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "1.9", "1.0", "\"7\"", "2147483648", "1e2", "true", "null", "[1]", "{}"})
    void refusesEveryQuantityThatIsNone(String quantity) {
        var answer = world.person("张三").http().post(path, "{\"quantity\":%s,\"status\":200}".formatted(quantity));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.body().get("fields").get(0).get("field").asString()).isEqualTo("quantity");
        assertThat(probe.runs(name)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"quantity\":1,\"quantity\":2,\"status\":200}",
                "{\"quantity\":1,\"status\":200,\"price\":1}",
                "{\"quantity\":1,\"status\":200}{}",
                "{\"quantity\":1,\"status\":200,}",
                "{'quantity':1,'status':200}",
                "[]",
                "null",
                "",
                "{\"quantity\":1"
            })
    void refusesEveryBodyThatIsNotExactlyWhatIsAskedFor(String body) {
        var answer = world.person("张三").http().post(path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(probe.runs(name)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/probe/x, 405, method-not-supported",
        "GET, /nothing/here, 404, not-found",
        "GET, /app/missing.js, 404, not-found",
        "GET, /api/%2e%2e%2fsecret, 400, invalid-request",
        "POST, /api/probe-without-access, 404, not-found"
    })
    void wordsEveryRefusalAsAProblem(String method, String address, int status, String problem) {
        var answer = world.person("张三").http().in("en").send(method, address, null, "one");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body().get("detail").asString()).matches("\\p{ASCII}+");
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/cbor", "text/plain"})
    void refusesEveryOtherFormat(String format) {
        var http = world.person("张三").http();
        var request = http.request(path)
                .header("Idempotency-Key", "one")
                .header("Content-Type", format)
                .POST(HttpRequest.BodyPublishers.ofString("<a/>"));
        var answer = http.send(request.build());
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("media-type-not-supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "x", "*/*;q=x", ";;;"})
    void answersInTheOneFormatOfTheRouteWhateverIsAccepted(String accepted) {
        var http = world.person("张三").http();
        var done = http.send(http.request(path)
                .header("Accept", accepted)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "one")
                .POST(HttpRequest.BodyPublishers.ofString("{\"quantity\":1,\"status\":200}"))
                .build());
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().get("run").asInt()).isOne();
        var refused = http.send(
                http.request("/api/nothing").header("Accept", accepted).GET().build());
        assertThat(refused.problem()).isEqualTo("not-found");
    }

    @Test
    void wordsWhatTomcatRefusesToo() throws IOException {
        var answer =
                raw("GET /api/%zz HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("urn:linli:problem:invalid-request")
                .doesNotContainIgnoringCase("<html");
        assertThat(raw("GET /a[b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("urn:linli:problem:invalid-request")
                .contains("请求");
    }

    @Test
    void tellsTheBrowserWhatToRefuse() {
        for (var address : new String[] {"/api/session", "/api/nothing", "/nothing", "/actuator/health"}) {
            var headers = world.stranger().get(address).raw().headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(address)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'")
                            .doesNotContain("unsafe-eval"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
        assertThat(world.stranger().get("/api/session").raw().headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void refusesChangesThatAnotherSiteMakes() {
        var own = "http://127.0.0.1:" + port;
        assertThat(change(null, null, null)).isEqualTo(403);
        assertThat(change("linli", null, null)).isEqualTo(200);
        assertThat(change("linli", "http://evil.example", null)).isEqualTo(403);
        assertThat(change("linli", null, "cross-site")).isEqualTo(403);
        assertThat(change("XMLHttpRequest", null, null)).isEqualTo(403);
        assertThat(change(null, own, null)).isEqualTo(200);
        assertThat(change(null, own, "same-origin")).isEqualTo(200);
        assertThat(change(null, null, "same-origin")).isEqualTo(200);
        assertThat(change(null, null, "same-site")).isEqualTo(403);
        assertThat(change(null, "null", null)).isEqualTo(403);
        assertThat(change(null, "https://127.0.0.1:" + port, null)).isEqualTo(403);
        assertThat(change(null, "http://127.0.0.1:" + (port + 1), null)).isEqualTo(403);
    }

    @Test
    void givesEachRequestAnIdAndTimesItByItsRoute() {
        var http = world.person("张三").http();
        var first = http.post(path, "{\"quantity\":1,\"status\":200}");
        var second = http.post(path, "{\"quantity\":2,\"status\":200}");
        assertThat(first.raw().headers().firstValue("X-Request-Id"))
                .isPresent()
                .isNotEqualTo(second.raw().headers().firstValue("X-Request-Id"));
        var timer = meters.get("http.server.requests")
                .tags("route", "/api/probe/{name}", "method", "POST", "status", "2xx")
                .timer();
        Eventually.holds(() -> timer.count() >= 2);
    }

    @Test
    void showsItsHealthToEverybodyAndItsFiguresToThisMachine() throws ServletException, IOException {
        assertThat(world.stranger().get("/actuator/health").body().get("status").asString())
                .isEqualTo("UP");
        assertThat(world.stranger().get("/actuator/health").body().has("components"))
                .isFalse();
        assertThat(new RawHttp(port).get("/actuator/prometheus", "Host: 127.0.0.1"))
                .contains("jvm_memory_used_bytes");
        assertThat(world.stranger().get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(world.stranger().get("/actuator/env").status()).isEqualTo(404);
        var answer = new MockHttpServletResponse();
        var request = new MockHttpServletRequest("GET", "/actuator/prometheus");
        request.setRemoteAddr("192.0.2.7");
        Area.OPERATION.keepWith(request);
        new OperationFilter(problems).doFilter(request, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    void answersTooManyRequestsWithAProblem() throws ServletException, IOException {
        var filter = new RateLimitFilter(new RateLimits(true, () -> 0), problems, busy);
        var answer = new MockHttpServletResponse();
        for (int i = 0; i <= RateLimits.REQUESTS.permits(); i++) {
            assertThat(answer.getStatus()).isEqualTo(200);
            answer = new MockHttpServletResponse();
            var request = new MockHttpServletRequest("GET", "/api/session");
            Area.API.keepWith(request);
            filter.doFilter(request, answer, new MockFilterChain());
        }
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("too-many-requests");
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void leadsTheRootToTheApp() {
        var answer = world.stranger().get("/");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.raw().headers().firstValue("Location")).hasValue("/app/");
    }

    private int change(@Nullable String requestedWith, @Nullable String origin, @Nullable String site) {
        var request = HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"quantity\":1,\"status\":200}"));
        if (requestedWith != null) {
            request.header("X-Requested-With", requestedWith);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        return world.stranger().send(request.build()).status();
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
