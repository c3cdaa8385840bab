package linli.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.shared.VisitorId;
import linli.shared.access.Visitor;
import linli.shared.web.RequestActor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Finds out who makes the request: the session's person, and the visitor that this browser is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SessionFilter extends HttpFilter {
    private static final String VISITOR_COOKIE = "linli_visitor";

    private final Sessions sessions;
    private final RandomGenerator random;

    SessionFilter(Sessions sessions, RandomGenerator random) {
        this.sessions = sessions;
        this.random = random;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = cookie(request, Sessions.COOKIE).flatMap(sessions::find).orElse(null);
        long visitor = visitor(request).orElseGet(() -> newVisitor(request, response));
        RequestActor.set(request, new Visitor(new VisitorId(visitor), actor));
        chain.doFilter(request, response);
    }

    /** A visitor's number is negative, so that it is never a person's. */
    private static Optional<Long> visitor(HttpServletRequest request) {
        return cookie(request, VISITOR_COOKIE).flatMap(value -> {
            try {
                return Optional.of(Long.parseUnsignedLong(value, 36)).filter(id -> id < 0);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    private long newVisitor(HttpServletRequest request, HttpServletResponse response) {
        long id = random.nextLong() | Long.MIN_VALUE;
        var cookie = ResponseCookie.from(VISITOR_COOKIE, Long.toUnsignedString(id, 36))
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return id;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }
}
