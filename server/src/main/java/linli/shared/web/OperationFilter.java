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
import org.springframework.stereotype.Component;

/** Shows everybody whether the application is well, and its figures only to this machine. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class OperationFilter extends HttpFilter {
    private final Problems problems;

    OperationFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Area.of(request) != Area.OPERATION || Caller.isThisMachine(request) && isAskedAsItself(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(SharedError.NOT_FOUND, request, response);
        }
    }

    /** A page of another site may have given its name this machine's address. */
    private static boolean isAskedAsItself(HttpServletRequest request) {
        return new WebOrigin(request.getScheme(), request.getServerName(), request.getServerPort()).cannotBeRebound();
    }
}
