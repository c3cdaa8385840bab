package linli.shared.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A state-changing request and the claim that it runs under, once it has one. */
final class Exchange {
    private static final String ATTRIBUTE = Exchange.class.getName();

    private Claim.@Nullable Granted granted;

    static Exchange begin(HttpServletRequest request) {
        var exchange = new Exchange();
        request.setAttribute(ATTRIBUTE, exchange);
        return exchange;
    }

    static Optional<Exchange> find(HttpServletRequest request) {
        return Optional.ofNullable((Exchange) request.getAttribute(ATTRIBUTE));
    }

    Optional<Claim.Granted> granted() {
        return Optional.ofNullable(granted);
    }

    void grant(Claim.Granted claim) {
        granted = claim;
    }
}
