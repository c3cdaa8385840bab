package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import linli.shared.DomainException;
import linli.shared.web.RateLimits.Limit;
import linli.testing.Race;
import org.junit.jupiter.api.Test;

class RateLimitTests {
    private static final Limit TEN = new Limit("ten", 10, Duration.ofMinutes(1));

    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits = new RateLimits(true, now::get);

    @Test
    void allowsABurstOfTheWholeLimitAndThenEvenly() {
        for (int i = 0; i < 10; i++) {
            limits.take(TEN, "a");
        }
        assertThatThrownBy(() -> limits.take(TEN, "a")).isInstanceOf(DomainException.class);
        now.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(limits.tryTake(TEN, "a")).isTrue();
        assertThat(limits.tryTake(TEN, "a")).isFalse();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        for (int i = 0; i < 10; i++) {
            assertThat(limits.tryTake(TEN, "a")).isTrue();
        }
        assertThat(limits.tryTake(TEN, "a")).isFalse();
    }

    @Test
    void countsEachKeyAndEachLimitByItself() {
        for (int i = 0; i < 10; i++) {
            limits.take(TEN, "a");
        }
        assertThat(limits.tryTake(TEN, "b")).isTrue();
        assertThat(limits.tryTake(new Limit("other", 1, Duration.ofHours(1)), "a"))
                .isTrue();
    }

    @Test
    void takesSoManyAtOnceOrNone() {
        assertThatThrownBy(() -> limits.take(TEN, "a", 11)).isInstanceOf(DomainException.class);
        limits.take(TEN, "a", 7);
        assertThatThrownBy(() -> limits.take(TEN, "a", 4)).isInstanceOf(DomainException.class);
        limits.take(TEN, "a", 3);
        assertThat(limits.tryTake(TEN, "a")).isFalse();
    }

    @Test
    void letsNoMoreThroughWhenManyAskAtOnce() {
        var taken = Race.of(64, _ -> () -> limits.tryTake(TEN, "a"));
        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(10);
    }

    @Test
    void canBeSwitchedOff() {
        var off = new RateLimits(false, now::get);
        for (int i = 0; i < 50; i++) {
            assertThat(off.tryTake(TEN, "a")).isTrue();
        }
    }
}
