package linli.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import linli.shared.Outage;
import linli.shared.SharedError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers for the filters after it that cannot reach the database, as {@link ProblemAdvice} does for controllers. The
 * server would write a stack trace for each, and fill the disk while the database is away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class OutageFilter extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    private final Problems problems;

    OutageFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (!Outage.isOne(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("The database refused for now: {}", Outage.cause(e));
            problems.write(SharedError.UNAVAILABLE, request, response);
        }
    }
}
