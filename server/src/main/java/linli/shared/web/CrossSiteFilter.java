package linli.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import linli.shared.SharedError;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Refuses changes that another site makes in the name of somebody who is signed in here. A change proves that it comes
 * from here by a header that no other site can send, or by what the browser says of its origin. Payment providers'
 * callbacks prove themselves by their signature instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class CrossSiteFilter extends HttpFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final PublicAddress address;
    private final Problems problems;

    CrossSiteFilter(PublicAddress address, Problems problems) {
        this.address = address;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isHarmless(request) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(SharedError.FORBIDDEN, request, response);
        }
    }

    private static boolean isHarmless(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod()) || Area.of(request) != Area.API;
    }

    private boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if ("cross-site".equals(site) || origin != null && !isOwn(origin, request)) {
            return false;
        }
        return "linli".equals(request.getHeader("X-Requested-With")) || "same-origin".equals(site) || origin != null;
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        return WebOrigin.parse(origin)
                .filter(page -> address.isOwn(page, request))
                .isPresent();
    }
}
