package linli.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock: the system's, moved by as much as the database's {@code shared.now()} is. */
final class DatabaseClock extends Clock {
    private volatile Duration shift = Duration.ZERO;

    void shift(Duration shift) {
        this.shift = shift;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), shift);
    }
}
