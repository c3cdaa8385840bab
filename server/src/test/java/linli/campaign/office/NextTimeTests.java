package linli.campaign.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTimeTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // long over: the next such day and hour after now
        "2026-01-05T10:00:00Z, 2026-01-05T12:00:00Z, 2026-03-04T09:00:00Z, 2026-03-09T10:00:00Z",
        "2026-01-05T10:00:00Z, 2026-01-05T12:00:00Z, 2026-03-09T09:59:59Z, 2026-03-09T10:00:00Z",
        "2026-01-05T10:00:00Z, 2026-01-05T12:00:00Z, 2026-03-09T10:00:00Z, 2026-03-16T10:00:00Z",
        // still open, or yet to open: after it is over
        "2026-01-05T10:00:00Z, 2026-01-15T12:00:00Z, 2026-01-06T00:00:00Z, 2026-01-19T10:00:00Z",
        "2026-01-05T10:00:00Z, 2026-01-05T12:00:00Z, 2026-01-01T00:00:00Z, 2026-01-12T10:00:00Z",
    })
    void isTheNextWeekInWhichItIsAheadAndTheFirstIsOver(Instant opens, Instant closes, Instant now, Instant next) {
        assertThat(NextTime.of(opens, closes, now, SHANGHAI).of(opens)).isEqualTo(next);
    }

    @Test
    void keepsTheHourWhereTheClocksChange() {
        var opens = Instant.parse("2026-03-06T15:00:00Z");
        var closes = Instant.parse("2026-03-06T18:00:00Z");
        var next = NextTime.of(opens, closes, closes, ZoneId.of("America/New_York"));
        assertThat(next.of(opens)).isEqualTo("2026-03-13T14:00:00Z");
        assertThat(next.of(closes)).isEqualTo("2026-03-13T17:00:00Z");
    }
}
