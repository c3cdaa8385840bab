package linli.shared.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import linli.shared.DomainException;
import linli.shared.SharedError;
import linli.shared.access.OwnIdempotency;
import linli.shared.web.IdempotencyKey;
import linli.shared.web.RequestActor;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Claims the request's {@code Idempotency-Key} once its caller is known to be allowed, or gives the first answer again.
 */
@Component
class IdempotencyInterceptor implements HandlerInterceptor {
    static final String REPLAYED = "Idempotent-Replayed";

    private final Idempotency idempotency;

    IdempotencyInterceptor(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(request.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange exchange)
                || !(handler instanceof HandlerMethod method)
                || method.hasMethodAnnotation(OwnIdempotency.class)) {
            return true;
        }
        var key = Claim.Key.of(
                RequestActor.visitor(request), IdempotencyKey.of(request).value());
        return switch (idempotency.claim(key, digest(exchange))) {
            case Claim.Granted granted -> {
                exchange.grant(granted);
                yield true;
            }
            case Claim.Answered answered -> {
                replay(answered, response);
                yield false;
            }
            case Claim.Running _ -> throw new DomainException(SharedError.REQUEST_IN_PROGRESS);
            case Claim.Foreign _ -> throw new DomainException(SharedError.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private static byte[] digest(Exchange exchange) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var line = exchange.getMethod() + " " + exchange.getRequestURI() + "?" + exchange.getQueryString() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(exchange.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void replay(Claim.Answered answered, HttpServletResponse response) throws IOException {
        response.setStatus(answered.status());
        response.setHeader(REPLAYED, "true");
        if (answered.contentType() != null) {
            response.setContentType(answered.contentType());
        }
        response.getOutputStream().write(answered.body());
    }
}
