package linli.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import linli.shared.SharedError;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Bounds the requests of each person and, for those who are not signed in, of each address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RateLimitFilter extends HttpFilter {
    private final RateLimits limits;
    private final Problems problems;
    private final BusyPage busy;

    RateLimitFilter(RateLimits limits, Problems problems, BusyPage busy) {
        this.limits = limits;
        this.problems = problems;
        this.busy = busy;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Area.of(request) == Area.LINKS) {
            openPage(request, response, chain);
        } else if (Area.of(request) != Area.API || limits.tryTake(RateLimits.REQUESTS, caller(request))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(SharedError.TOO_MANY_REQUESTS, request, response);
        }
    }

    private void openPage(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = caller(request);
        if (limits.isUsedUp(RateLimits.MISSES, caller)) {
            busy.write(RateLimits.MISSES, request, response);
        } else if (!limits.tryTake(RateLimits.PAGES, caller)) {
            busy.write(RateLimits.PAGES, request, response);
        } else {
            chain.doFilter(request, response);
            if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
                limits.tryTake(RateLimits.MISSES, caller);
            }
        }
    }

    private static String caller(HttpServletRequest request) {
        return RequestActor.find(request)
                .map(actor -> "person " + actor.person())
                .orElseGet(() -> "address " + Caller.network(request));
    }
}
