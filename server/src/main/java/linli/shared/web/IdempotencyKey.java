package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a caller chose to tell one change from another: 1 to 100 visible ASCII characters. */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";
    /** Marks an answer that was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final int LONGEST = 100;

    /** @throws DomainException if it is none */
    public IdempotencyKey {
        if (value.isEmpty()
                || value.length() > LONGEST
                || value.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            throw new DomainException(SharedError.IDEMPOTENCY_KEY_REQUIRED);
        }
    }

    /** @throws DomainException if the request has none */
    public static IdempotencyKey of(HttpServletRequest request) {
        return new IdempotencyKey(Objects.requireNonNullElse(request.getHeader(HEADER), ""));
    }

    /**
     * The answer that something was made.
     *
     * @param replayed whether by an earlier request of this key
     */
    public static ResponseEntity.BodyBuilder created(boolean replayed) {
        var created = ResponseEntity.status(HttpStatus.CREATED);
        return replayed ? created.header(REPLAYED, "true") : created;
    }
}
