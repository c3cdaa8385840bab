package linli.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import linli.shared.SharedError;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows everybody whether the application is well, and its figures only to this machine. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class OperationFilter extends OncePerRequestFilter {
    private static final String ROOT = "/actuator";
    private static final String HEALTH = ROOT + "/health";

    private final Problems problems;

    OperationFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith(ROOT) || path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()) {
            chain.doFilter(request, response);
        } else {
            problems.write(SharedError.NOT_FOUND, request, response);
        }
    }
}
