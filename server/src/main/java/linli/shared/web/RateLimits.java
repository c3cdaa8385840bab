package linli.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bounds how often somebody may do something on this node, by the generic cell rate algorithm (ITU-T I.371): a burst of
 * the whole limit, then evenly. Switched off by {@code linli.rate-limits.enabled=false}.
 */
@Component
public class RateLimits {
    /** Attempts to sign in, by address; who guesses is stopped long before. */
    public static final Limit SIGN_IN = new Limit("sign-in", 60, Duration.ofMinutes(1));

    /** Codes asked for, by address. */
    public static final Limit CODES = new Limit("codes", 30, Duration.ofHours(1));

    /** Requests of any kind, by session or, for those without one, by address. */
    public static final Limit REQUESTS = new Limit("requests", 600, Duration.ofMinutes(1));

    /** Pages that links, QR codes and payments lead to, by address: many phones have one behind a carrier's NAT. */
    static final Limit PAGES = new Limit("pages", 1_200, Duration.ofMinutes(1));

    /** Such pages that are not there, by address, which tells whoever tries out codes. */
    static final Limit MISSES = new Limit("misses", 120, Duration.ofMinutes(10));

    private static final long MAX_KEYS = 200_000;

    /** So many in so long. */
    public record Limit(String name, int permits, Duration per) {
        Duration interval() {
            return per.dividedBy(permits);
        }
    }

    private final Cache<String, Long> arrivals;
    private final Ticker ticker;
    private final boolean enabled;

    @Autowired
    RateLimits(@Value("${linli.rate-limits.enabled}") boolean enabled) {
        this(enabled, Ticker.systemTicker());
    }

    RateLimits(boolean enabled, Ticker ticker) {
        this.enabled = enabled;
        this.ticker = ticker;
        this.arrivals = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MAX_KEYS)
                .expireAfterWrite(Duration.ofHours(1))
                .build();
    }

    /** @throws DomainException if the limit is used up for the key */
    public void take(Limit limit, String key) {
        if (!tryTake(limit, key)) {
            throw DomainException.later(SharedError.TOO_MANY_REQUESTS, limit.interval());
        }
    }

    public boolean tryTake(Limit limit, String key) {
        if (!enabled) {
            return true;
        }
        long now = ticker.read();
        long latest = now + limit.per().toNanos();
        var taken = new boolean[1];
        arrivals.asMap().compute(limit.name() + ' ' + key, (_, before) -> {
            long next = Math.max(before == null ? now : before, now)
                    + limit.interval().toNanos();
            taken[0] = next <= latest;
            return taken[0] || before == null ? next : before;
        });
        return taken[0];
    }

    /** Whether nothing could be taken now; takes nothing. */
    boolean isUsedUp(Limit limit, String key) {
        var before = enabled ? arrivals.getIfPresent(limit.name() + ' ' + key) : null;
        long now = ticker.read();
        return before != null
                && Math.max(before, now) + limit.interval().toNanos()
                        > now + limit.per().toNanos();
    }

    /** Whole seconds, as {@code Retry-After} has them; at least one. */
    static String seconds(Duration patience) {
        return Long.toString(Math.max(1, patience.plusNanos(999_999_999).toSeconds()));
    }
}
