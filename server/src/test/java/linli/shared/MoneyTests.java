package linli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {
    private static final Money DOLLAR = new Money(100, Currency.USD);

    @Test
    void reckonsExactlyWithinACurrency() {
        assertThat(Money.cny(7).plus(Money.cny(5))).isEqualTo(Money.cny(12));
        assertThat(Money.cny(7).minus(Money.cny(9))).isEqualTo(Money.cny(-2));
        assertThat(Money.cny(7).times(3)).isEqualTo(Money.cny(21));
        assertThat(Money.cny(7).negate()).isEqualTo(Money.cny(-7));
        assertThat(Money.zero(Currency.USD)).isEqualTo(new Money(0, Currency.USD));
        assertThat(DOLLAR.plus(DOLLAR)).isEqualTo(new Money(200, Currency.USD));
    }

    @Test
    void isWrittenInItsCurrencyWithEveryDigit() {
        assertThat(Money.cny(1280).written()).isEqualTo("¥12.80");
        assertThat(Money.cny(1_000_00).written()).isEqualTo("¥1,000.00");
        assertThat(new Money(5, Currency.USD).written()).isEqualTo("$0.05");
        assertThat(Money.cny(-320).written()).isEqualTo("-¥3.20");
        assertThat(Money.cny(Long.MIN_VALUE).written()).isEqualTo("-¥92,233,720,368,547,758.08");
    }

    @Test
    void isPositiveAboveNothing() {
        assertThat(Money.cny(1).isPositive()).isTrue();
        assertThat(Money.cny(0).isPositive()).isFalse();
        assertThat(Money.cny(-1).isPositive()).isFalse();
    }

    @Test
    void throwsWhereAnAmountWouldOverflow() {
        var most = Money.cny(Long.MAX_VALUE);
        var least = Money.cny(Long.MIN_VALUE);
        for (var overflow : List.<ThrowingCallable>of(
                () -> most.plus(Money.cny(1)), () -> least.minus(Money.cny(1)), () -> most.times(2), least::negate)) {
            assertThatThrownBy(overflow).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void neverMixesCurrencies() {
        var yuan = Money.cny(100);
        for (var mixed : List.<ThrowingCallable>of(
                () -> yuan.plus(DOLLAR), () -> yuan.minus(DOLLAR), () -> yuan.compareTo(DOLLAR))) {
            assertThatIllegalArgumentException().isThrownBy(mixed).withMessage("currency USD, expected CNY");
        }
    }

    @Test
    void ordersByAmount() {
        assertThat(List.of(Money.cny(3), Money.cny(-1), Money.cny(2)).stream().sorted())
                .containsExactly(Money.cny(-1), Money.cny(2), Money.cny(3));
        assertThat(Money.cny(3)).isEqualByComparingTo(Money.cny(3));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 250, 2",
        "199, 5000, 99",
        "-199, 5000, -99",
        "1, 9999, 0",
        "-1, 9999, 0",
        "12345, 10000, 12345",
        "12345, 0, 0",
        "9223372036854775807, 10000, 9223372036854775807",
        "9223372036854775807, 9999, 9222449699651090329"
    })
    void roundsAShareTowardsNothing(long base, int rate, long share) {
        assertThat(Money.cny(base).share(new BasisPoints(rate))).isEqualTo(Money.cny(share));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void knowsNoRateBelowNothingOrAboveTheWhole(int rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BasisPoints(rate))
                .withMessage("rate out of range: " + rate);
    }

    @Test
    void givesWhatCannotBeSplitEvenlyToTheLargestRemainders() {
        assertThat(Money.cny(100).allocate(1, 1, 1)).isEqualTo(cny(34, 33, 33));
        assertThat(Money.cny(101).allocate(1, 1, 1)).isEqualTo(cny(34, 34, 33));
        assertThat(Money.cny(10).allocate(1, 2, 4)).isEqualTo(cny(1, 3, 6));
        assertThat(Money.cny(7).allocate(0, 3, 0)).isEqualTo(cny(0, 7, 0));
        assertThat(Money.cny(0).allocate(5, 3)).isEqualTo(cny(0, 0));
        assertThat(DOLLAR.allocate(1)).containsExactly(DOLLAR);
        assertThat(Money.cny(Long.MAX_VALUE).allocate(Long.MAX_VALUE, Long.MAX_VALUE))
                .isEqualTo(cny(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2));
    }

    @Test
    void refusesToSplitByNothingOrLess() {
        var money = Money.cny(10);
        assertThatIllegalArgumentException().isThrownBy(money::allocate).withMessage("no positive weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.allocate(0, 0))
                .withMessage("no positive weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.allocate(2, -1))
                .withMessage("cannot allocate 10 by [2, -1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.cny(-1).allocate(1))
                .withMessage("cannot allocate -1 by [1]");
    }

    /** Hamilton's method by its definition: no part is a unit or more from its quota, and no remainder was passed over. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_122, 777})
    void splitsAnyAmountByAnyWeights(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            long amount = random.nextLong() >>> 1 + random.nextInt(63);
            var weights = random.longs(1 + random.nextInt(12))
                    .map(weight -> random.nextInt(4) == 0 ? 0 : weight >>> 1 + random.nextInt(63))
                    .toArray();
            weights[random.nextInt(weights.length)] |= 1;
            var parts = Money.cny(amount).allocate(weights);
            var seen = "seed %d: %d by %s"
                    .formatted(seed, amount, LongStream.of(weights).boxed().toList());
            assertThat(parts.stream().mapToLong(Money::minor).reduce(0, Math::addExact))
                    .as(seen)
                    .isEqualTo(amount);
            var total = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger leastUp = null;
            var mostDown = BigInteger.ZERO;
            for (int i = 0; i < weights.length; i++) {
                var quota = BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weights[i]))
                        .divideAndRemainder(total);
                var above = BigInteger.valueOf(parts.get(i).minor()).subtract(quota[0]);
                assertThat(above).as(seen).isIn(BigInteger.ZERO, BigInteger.ONE);
                if (above.signum() == 0) {
                    mostDown = mostDown.max(quota[1]);
                } else {
                    leastUp = leastUp == null ? quota[1] : leastUp.min(quota[1]);
                }
            }
            assertThat(leastUp == null || leastUp.compareTo(mostDown) >= 0)
                    .as(seen)
                    .isTrue();
        }
    }

    private static List<Money> cny(long... amounts) {
        return LongStream.of(amounts).mapToObj(Money::cny).toList();
    }
}
