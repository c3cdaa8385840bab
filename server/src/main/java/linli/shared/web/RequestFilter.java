package linli.shared.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.shared.Ids;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request an id that stands in the answer and in every line of the log, and times it by route. It takes the
 * place of the framework's observations, which nearly double the cost of a request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestFilter extends HttpFilter {
    static final String HEADER = "X-Request-Id";
    private static final String LOGGED = "request";
    /** The edge lets no others pass. */
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private record Route(String method, Object pattern, int statusClass) {}

    private final Map<Route, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Ids ids;

    RequestFilter(MeterRegistry meters, Ids ids) {
        this.meters = meters;
        this.ids = ids;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        var id = Long.toString(ids.next(), Character.MAX_RADIX);
        response.setHeader(HEADER, id);
        MDC.put(LOGGED, id);
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            MDC.remove(LOGGED);
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
            var route = new Route(method, pattern == null ? "none" : pattern, failed ? 5 : response.getStatus() / 100);
            timers.computeIfAbsent(route, this::timer).record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Timer timer(Route route) {
        return Timer.builder("http.server.requests")
                .tag("method", route.method())
                .tag("route", route.pattern().toString())
                .tag("status", route.statusClass() + "xx")
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }
}
