package linli.shared.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import linli.shared.DomainException;
import linli.shared.Sha256;
import linli.shared.SharedError;
import linli.shared.access.OwnIdempotency;
import linli.shared.web.BoundedRequest;
import linli.shared.web.IdempotencyKey;
import linli.shared.web.RequestActor;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Claims the request's {@code Idempotency-Key} once its caller is known to be allowed, or gives the first answer again.
 */
@Component
class IdempotencyInterceptor implements HandlerInterceptor {

    private final Idempotency idempotency;

    IdempotencyInterceptor(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var exchange = Exchange.find(request).orElse(null);
        if (exchange == null
                || !(handler instanceof HandlerMethod method)
                || method.hasMethodAnnotation(OwnIdempotency.class)) {
            return true;
        }
        var key = Claim.Key.of(
                RequestActor.visitor(request), IdempotencyKey.of(request).value());
        return switch (idempotency.claim(key, digest(request))) {
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

    private static byte[] digest(HttpServletRequest request) throws IOException {
        var digest = Sha256.begin();
        var line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        if (request instanceof MultipartHttpServletRequest upload) {
            add(upload, digest);
        }
        return digest.digest(BoundedRequest.body(request));
    }

    /** A browser that sends an upload again may draw another boundary, so that its parts are looked at, not its bytes. */
    private static void add(MultipartHttpServletRequest upload, MessageDigest digest) throws IOException {
        for (var files : upload.getMultiFileMap().values()) {
            for (var file : files) {
                var head = "%s %s %d\n".formatted(file.getName(), file.getOriginalFilename(), file.getSize());
                digest.update(head.getBytes(StandardCharsets.UTF_8));
                try (var content = new DigestInputStream(file.getInputStream(), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        for (var field : upload.getParameterMap().entrySet()) {
            digest.update((field.getKey() + List.of(field.getValue())).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void replay(Claim.Answered answered, HttpServletResponse response) throws IOException {
        response.setStatus(answered.status());
        response.setHeader(IdempotencyKey.REPLAYED, "true");
        if (answered.contentType() != null) {
            response.setContentType(answered.contentType());
        }
        response.getOutputStream().write(answered.body());
    }
}
