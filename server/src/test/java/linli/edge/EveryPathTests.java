package linli.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.testing.LinliTest;
import linli.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks for every route in every other spelling of its address, over a connection that sends the address as it stands. What
 * filters judge is what is routed: no spelling leads to a route past them.
 */
@LinliTest
class EveryPathTests {
    private static final List<String> FILES = List.of(
            "/app/", "/console/", "/app/index.html", "/console/sign-in", "/payment/sandbox.css", "/", "/favicon.ico");

    private static final List<String> OPERATION = List.of(
            "/actuator", "/actuator/prometheus", "/actuator/health", "/actuator/health/readiness", "/actuator/env");

    private static final Set<String> SECURITY = Set.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy");

    /** @param handler which method of which controller it leads to; empty if to none of ours */
    private record Route(String method, String path, String handler) {
        boolean isChange() {
            return !method.equals("GET") && path.startsWith("/api/") && !path.startsWith("/api/payments/callbacks/");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    private final List<String> failures = new ArrayList<>();
    private int sent;

    @Test
    void noSpellingLeadsToARoutePastWhatJudgesIt() throws IOException {
        try (var wire = new Wire(port)) {
            for (var route : routes()) {
                walk(route, wire);
            }
            for (var file : FILES) {
                walk(new Route("GET", file, ""), wire);
            }
        }
        LoggerFactory.getLogger(getClass()).warn("{} requests, {} failures", sent, failures.size());
        assertThat(failures).isEmpty();
    }

    @Test
    void findsARouteThatIsServedUnderTwoSpellings() throws IOException {
        try (var wire = new Wire(port)) {
            walk(new Route("GET", "/api/edge/spelled", "Faulty#answer"), wire);
        }
        assertThat(failures)
                .containsExactly(
                        "GET /api/edge/spelled | segment 3 in upper case | /api/edge/SPELLED: 200 by Faulty#answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9",
                "127.0.0.1, 203.0.113.9",
                "203.0.113.9, 127.0.0.1",
                "2001:db8::1",
                "10.0.0.1",
                "unknown",
                "localhost",
                "0"
            })
    void showsNoStrangerItsFigures(String address) throws IOException {
        try (var wire = new Wire(port)) {
            for (var path : OPERATION) {
                var spellings = Spellings.of(path);
                spellings.put("as it is", path);
                spellings.forEach((name, spelled) -> {
                    var answer = send(wire, "GET", spelled, "X-Forwarded-For: " + address);
                    var what = "%s | %s | %s: %d".formatted(path, name, spelled, answer.status());
                    boolean isHealth = answer.text().startsWith("{\"status\":\"UP\"")
                            || answer.text().startsWith("{\"groups\"");
                    if (answer.status() == 200
                            && !isHealth
                            && !answer.header("Content-Type").startsWith("text/html")) {
                        failures.add(what);
                    }
                    checkHeaders(what, spelled, answer);
                });
            }
        }
        assertThat(failures).isEmpty();
    }

    private void walk(Route route, Wire wire) {
        var spellings = Spellings.of(route.path());
        spellings.put("with a host", "http://evil.example" + route.path());
        spellings.put("with a scheme", "https://127.0.0.1" + route.path());
        spellings.put("with a user", "http://a@127.0.0.1" + route.path());
        spellings.forEach((name, spelled) -> {
            var answer = send(wire, route.method(), spelled, "Accept: application/json, text/html");
            var routed = answer.header(RouteProbe.ROUTED);
            var what = "%s | %s | %s: %d by %s"
                    .formatted(route, name, spelled, answer.status(), routed.isEmpty() ? "nothing" : routed);
            boolean isServed = !route.handler().isEmpty() && routed.equals(route.handler());
            boolean isSameAddress = spelled.endsWith(route.path() + "?") || spelled.contains("://");
            if (isServed && (route.isChange() || !isSameAddress)) {
                failures.add(what);
            }
            if (answer.status() >= 500) {
                failures.add(what);
            }
            checkHeaders(what, spelled, answer);
        });
    }

    /** What the server cannot read as a request at all does not come to our filters; a problem of JSON needs no more. */
    private void checkHeaders(String what, String spelled, Wire.Answer answer) {
        boolean cameToUs = !answer.header("X-Request-Id").isEmpty();
        var missing = (cameToUs ? SECURITY : Set.of("x-content-type-options"))
                .stream()
                        .filter(header -> answer.header(header).isEmpty())
                        .sorted()
                        .toList();
        if (!missing.isEmpty()) {
            failures.add(what + " without " + missing);
        }
        boolean isOfTheApi = spelled.startsWith("/api/")
                || answer.header(RouteProbe.ROUTED).endsWith("Controller")
                || answer.header("Content-Type").startsWith("application/json");
        if (isOfTheApi
                && answer.status() < 400
                && !answer.header("Cache-Control").matches(".*no-(store|cache).*")) {
            failures.add(what + " may be kept: " + answer.header("Cache-Control"));
        }
    }

    /** As a page of another site would: without the header that proves that a change comes from here. */
    private Wire.Answer send(Wire wire, String method, String target, String header) {
        sent++;
        var draft = new Draft(method, target, List.of(), null, Draft.Framing.LENGTH);
        for (var each : List.of("Host: 127.0.0.1", header)) {
            var words = each.split(": ", 2);
            draft = draft.and(words[0], words[1]);
        }
        if (!method.equals("GET")) {
            draft = draft.with("Content-Type", "application/json")
                    .with("Idempotency-Key", "k" + sent)
                    .withBody("{}");
        }
        try {
            return wire.send(draft.bytes());
        } catch (IOException e) {
            return new Wire.Answer(599, Map.of(), e.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var home = handler.getBeanType().getPackageName();
            if (home.startsWith("linli.") && !home.startsWith("linli.testing")) {
                for (var pattern : mapping.getPatternValues()) {
                    if (!pattern.equals("/error")) {
                        for (var method : mapping.getMethodsCondition().getMethods()) {
                            routes.add(route(method, pattern, RouteProbe.name(handler)));
                        }
                    }
                }
            }
        });
        assertThat(routes).hasSizeGreaterThan(150);
        return routes;
    }

    private static Route route(RequestMethod method, String pattern, String handler) {
        return new Route(method.name(), pattern.replaceAll("\\{[^}]*}", "1"), handler);
    }
}
