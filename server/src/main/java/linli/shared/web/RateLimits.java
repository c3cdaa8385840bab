package linli.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bounds how often somebody may do something, by the generic cell rate algorithm (ITU-T I.371): a burst of the whole
 * limit, then evenly. Each process counts in its own memory, so that being asked too often costs no statement; what may
 * not be exceeded over all processes is a conditional write. A limit is declared by whoever owns the route. Switched off
 * by {@code linli.rate-limits.enabled=false}.
 */
@Component
public class RateLimits {
    /** Requests of any kind, by person or, for those who are not signed in, by address. */
    static final Limit REQUESTS = new Limit("requests", 600, Duration.ofMinutes(1));

    /** Pages that links, QR codes and payments lead to, by address: many phones have one behind a carrier's NAT. */
    static final Limit PAGES = new Limit("pages", 1_200, Duration.ofMinutes(1));

    /** Such pages that are not there, by address, which tells whoever tries out codes. */
    static final Limit MISSES = new Limit("misses", 120, Duration.ofMinutes(10));

    private static final long KEYS_OF_A_LIMIT = 100_000;

    /** So many in so long. */
    public record Limit(String name, int permits, Duration per) {
        Duration interval() {
            return per.dividedBy(permits);
        }
    }

    private final Map<Limit, Cache<String, Long>> arrivals = new ConcurrentHashMap<>();
    private final Ticker ticker;
    private final boolean enabled;

    @Autowired
    RateLimits(@Value("${linli.rate-limits.enabled}") boolean enabled) {
        this(enabled, Ticker.systemTicker());
    }

    RateLimits(boolean enabled, Ticker ticker) {
        this.enabled = enabled;
        this.ticker = ticker;
    }

    /** @throws DomainException if the limit is used up for the key */
    public void take(Limit limit, String key) {
        take(limit, key, 1);
    }

    /**
     * Takes so many at once, or none.
     *
     * @throws DomainException if that many are not left for the key
     */
    public void take(Limit limit, String key, int permits) {
        if (!tryTake(limit, key, permits)) {
            throw DomainException.later(SharedError.TOO_MANY_REQUESTS, limit.interval());
        }
    }

    boolean tryTake(Limit limit, String key) {
        return tryTake(limit, key, 1);
    }

    private boolean tryTake(Limit limit, String key, int permits) {
        if (!enabled) {
            return true;
        }
        long now = ticker.read();
        long latest = now + limit.per().toNanos();
        var taken = new boolean[1];
        of(limit).asMap().compute(key, (_, before) -> {
            long free = Math.max(before == null ? now : before, now);
            long next = free + limit.interval().toNanos() * permits;
            taken[0] = next <= latest;
            return taken[0] ? next : free;
        });
        return taken[0];
    }

    /** Whether nothing could be taken now; takes nothing. */
    boolean isUsedUp(Limit limit, String key) {
        var before = enabled ? of(limit).getIfPresent(key) : null;
        long now = ticker.read();
        return before != null
                && Math.max(before, now) + limit.interval().toNanos()
                        > now + limit.per().toNanos();
    }

    /** A key is forgotten when nothing of it counts any more. */
    private Cache<String, Long> of(Limit limit) {
        return arrivals.computeIfAbsent(
                limit,
                _ -> Caffeine.newBuilder()
                        .ticker(ticker)
                        .maximumSize(KEYS_OF_A_LIMIT)
                        .expireAfterWrite(limit.per())
                        .build());
    }

    /** Whole seconds, as {@code Retry-After} has them; at least one. */
    static String seconds(Duration patience) {
        return Long.toString(Math.max(1, patience.plusNanos(999_999_999).toSeconds()));
    }
}
