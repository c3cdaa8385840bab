package linli.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.springframework.stereotype.Component;

/** How many beacons one browser and one address may send to this node in a minute. */
@Component
class BeaconLimit {
    static final int OF_A_BROWSER = 600;
    private static final int OF_AN_ADDRESS = 60_000;

    private final Cache<Object, AtomicInteger> taken = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    void take(long visitor, String address, int beacons) {
        if (isAbove(visitor, beacons, OF_A_BROWSER) || isAbove(address, beacons, OF_AN_ADDRESS)) {
            throw new DomainException(SharedError.TOO_MANY_REQUESTS);
        }
    }

    private boolean isAbove(Object key, int beacons, int limit) {
        return taken.get(key, _ -> new AtomicInteger()).addAndGet(beacons) > limit;
    }
}
