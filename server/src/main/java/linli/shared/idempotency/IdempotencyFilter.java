package linli.shared.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import linli.shared.web.Area;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Stores the answer of each request that runs under a claim, before the caller sees it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class IdempotencyFilter extends HttpFilter {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Idempotency idempotency;

    IdempotencyFilter(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CHANGING.contains(request.getMethod()) && Area.of(request) == Area.API) {
            change(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void change(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var exchange = Exchange.begin(request);
        var answer = new ContentCachingResponseWrapper(response);
        boolean finished = false;
        try {
            chain.doFilter(request, answer);
            finished = true;
        } finally {
            if (exchange.granted().isPresent()) {
                settle(exchange.granted().get(), answer, finished && !request.isAsyncStarted());
            }
        }
        answer.copyBodyToResponse();
    }

    private void settle(Claim.Granted granted, ContentCachingResponseWrapper answer, boolean finished) {
        int status = answer.getStatus();
        if (finished && status < 500 && status != HttpStatus.TOO_MANY_REQUESTS.value()) {
            idempotency.answer(granted, status, answer.getContentType(), answer.getContentAsByteArray());
        } else {
            idempotency.release(granted);
        }
    }
}
