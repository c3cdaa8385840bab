package linli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResubmitEventsTests {
    private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void givesAnEventThatNobodyTakesAgainMoreAndMoreSeldomUpToOnceAnHour() {
        int times = 0;
        @Nullable Instant last = null;
        for (var now = PUBLISHED; now.isBefore(PUBLISHED.plus(Duration.ofDays(1))); now = now.plusSeconds(10)) {
            if (ResubmitEvents.isDue(PUBLISHED, last, now)) {
                last = now;
                times++;
            }
        }
        assertThat(times).isBetween(24, 36);
        assertThat(ResubmitEvents.isDue(PUBLISHED, null, PUBLISHED.plusSeconds(30)))
                .isFalse();
        assertThat(ResubmitEvents.isDue(PUBLISHED, null, PUBLISHED.plusSeconds(31)))
                .isTrue();
    }
}
