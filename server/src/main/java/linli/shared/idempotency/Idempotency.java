package linli.shared.idempotency;

import java.time.Duration;
import java.util.Optional;
import linli.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets a request run once under its key and keeps its answer for a day. A node that dies while the request runs leaves a
 * claim that counts no more after a minute; whether the work was done is then for the work's own unique keys to know.
 */
@Service
class Idempotency {
    static final Duration ABANDONED_AFTER = Duration.ofSeconds(60);
    static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final int SWEEP = 5_000;
    private static final int ATTEMPTS = 3;

    private final IdempotencyRepository requests;
    private final Ids ids;

    Idempotency(IdempotencyRepository requests, Ids ids) {
        this.requests = requests;
        this.ids = ids;
    }

    /** Tries again when the request that was in the way gave its key back in between. */
    Claim claim(Claim.Key key, byte[] digest) {
        Optional<Claim> found = Optional.empty();
        for (int i = 0; i < ATTEMPTS && found.isEmpty(); i++) {
            long id = ids.next();
            found = requests.claim(key, digest, id, ABANDONED_AFTER, KEPT_FOR)
                    ? Optional.of(new Claim.Granted(key, id))
                    : requests.find(key, digest);
        }
        return found.orElseGet(Claim.Running::new);
    }

    void answer(Claim.Granted granted, int status, @Nullable String contentType, byte[] body) {
        requests.answer(granted, status, contentType, body);
    }

    void release(Claim.Granted granted) {
        requests.release(granted);
    }

    void sweep() {
        int swept;
        do {
            swept = requests.sweep(KEPT_FOR, SWEEP);
        } while (swept == SWEEP);
    }
}
