package linli.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many beacons one browser and one address may send to this node in a minute. Switched off with all other limits by
 * {@code linli.rate-limits.enabled=false}.
 */
@Component
class BeaconLimit {
    static final int OF_A_BROWSER = 600;
    static final int OF_AN_ADDRESS = 60_000;

    private final Cache<Object, AtomicInteger> taken = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final boolean enabled;

    BeaconLimit(@Value("${linli.rate-limits.enabled}") boolean enabled) {
        this.enabled = enabled;
    }

    void take(long visitor, String address, int beacons) {
        if (enabled && (isAbove(visitor, beacons, OF_A_BROWSER) || isAbove(address, beacons, OF_AN_ADDRESS))) {
            throw new DomainException(SharedError.TOO_MANY_REQUESTS);
        }
    }

    private boolean isAbove(Object key, int beacons, int limit) {
        return taken.get(key, _ -> new AtomicInteger()).addAndGet(beacons) > limit;
    }
}
