package linli.identity;

import java.time.Duration;
import linli.shared.web.RateLimits.Limit;

/** How often one may try to sign in from a network. */
public final class SignInLimits {
    /** Attempts of any kind; who guesses is stopped long before. */
    public static final Limit ATTEMPTS = new Limit("sign-in", 60, Duration.ofMinutes(1));

    /** Codes asked for. */
    public static final Limit CODES = new Limit("codes", 30, Duration.ofHours(1));

    private SignInLimits() {}
}
