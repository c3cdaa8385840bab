package linli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import linli.testing.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {
    private static final Instant EPOCH = Instant.parse("2024-01-01T00:00:00Z");

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    /** A clock that is set by hand. */
    private static final class SetClock extends Clock {
        private Instant now = EPOCH.plusSeconds(1_000);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void isTheMillisecondTheNodeAndASequence() {
        var ids = new Ids(at(EPOCH.plusMillis(5)), 3);
        assertThat(ids.next()).isEqualTo(5L << 22 | 3 << 12);
        assertThat(ids.next()).isEqualTo(5L << 22 | 3 << 12 | 1);
        assertThat(new Ids(at(EPOCH.plusMillis(5)), 1_023).next()).isEqualTo(5L << 22 | 1_023 << 12);
    }

    @Test
    void borrowsFromTheNextMillisecondWhenTheSequenceIsUsedUp() {
        var ids = new Ids(at(EPOCH.plusMillis(5)), 3);
        LongStream.range(0, 4_095).forEach(_ -> ids.next());
        assertThat(ids.next()).isEqualTo(5L << 22 | 3 << 12 | 4_095);
        assertThat(ids.next()).isEqualTo(6L << 22 | 3 << 12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20_261_122})
    void risesWhateverTheClockDoes(long seed) {
        var random = new Random(seed);
        var clock = new SetClock();
        var ids = new Ids(clock, random.nextInt(1_024));
        long last = 0;
        for (int step = 0; step < 20_000; step++) {
            clock.now = clock.now.plusMillis(random.nextInt(-20, 21));
            long next = ids.next();
            assertThat(next).as("seed %d step %d", seed, step).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void findsEveryIdBelowWhatIsBeyondTheLastMomentThatItCanTell() {
        assertThat(Ids.floor(Instant.parse("2500-01-01T00:00:00Z")))
                .isEqualTo(Ids.floor(Instant.parse("9999-12-31T00:00:00Z")))
                .isGreaterThan(Ids.floor(Instant.parse("2090-01-01T00:00:00Z")));
    }

    @Test
    void knowsOfWhatWasMadeWhileItWasAheadOfTheTime() {
        var clock = new SetClock();
        var ids = new Ids(clock, 3);
        var then = clock.now;
        long ordinary = ids.next();
        assertThat(ids.ceiling(then.plusMillis(1)))
                .isEqualTo(Ids.floor(then.plusMillis(1)))
                .isGreaterThan(ordinary);

        clock.now = then.plus(Duration.ofDays(365));
        ids.next();
        clock.now = then.plus(Duration.ofHours(1));
        long ahead = ids.next();
        assertThat(ahead).isGreaterThan(Ids.floor(then.plus(Duration.ofDays(365))));
        assertThat(ids.ceiling(clock.now)).isGreaterThan(ahead);
        assertThat(ids.ceiling(clock.now.minusMillis(1)))
                .as("before the clock was wrong nothing was ahead")
                .isEqualTo(Ids.floor(clock.now.minusMillis(1)));

        clock.now = then.plus(Duration.ofDays(366));
        long caughtUp = ids.next();
        assertThat(ids.ceiling(then.plus(Duration.ofDays(2))))
                .as("what was made after time had caught up is not in the way")
                .isGreaterThan(ahead)
                .isLessThan(caughtUp);

        var restarted = new Ids(clock, 4);
        restarted.remember(ids.listAhead());
        assertThat(restarted.ceiling(then.plus(Duration.ofDays(2)))).isGreaterThan(ahead);
    }

    @Test
    void givesNoTwoCallersTheSame() {
        var ids = new Ids(at(EPOCH.plusMillis(5)), 0);
        var drawn = Race.of(8, _ -> () -> {
            var own = new ArrayList<Long>();
            LongStream.range(0, 5_000).forEach(_ -> own.add(ids.next()));
            return own;
        });
        assertThat(drawn.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(40_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_024, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesANodeOutOfRange(int node) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ids(at(EPOCH), node))
                .withMessage("node out of range: " + node);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 10, 4_194_304, Long.MAX_VALUE})
    void readsWhatItWrote(long id) {
        assertThat(Ids.parse(Long.toString(id))).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "-1",
                "+1",
                "01",
                "1 ",
                " 1",
                "1.0",
                "1e3",
                "0x1",
                "一",
                "１",
                "٣",
                "9223372036854775808",
                "null"
            })
    void refusesWhatIsNoId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.parse(text));
    }
}
