package linli.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Minor units (fen, cents) of one currency. Arithmetic is exact: overflow and mixed currencies throw, and every
 * rounding is named.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    /**
     * The largest amount that anybody may name: ten thousand million yuan, of which there is no sum that the database
     * could not hold.
     */
    public static final long LARGEST = 1_000_000_000_000L;

    private static final int MINOR_DIGITS = 2;

    public static Money cny(long fen) {
        return new Money(fen, Currency.CNY);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** In major units, with two decimals. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, MINOR_DIGITS);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    @JsonIgnore
    public boolean isPositive() {
        return minor > 0;
    }

    /** Rounds towards zero, so that a commission never exceeds its share of the base. */
    public Money share(BasisPoints rate) {
        var product = BigInteger.valueOf(minor).multiply(BigInteger.valueOf(rate.value()));
        return new Money(product.divide(BigInteger.valueOf(BasisPoints.WHOLE)).longValueExact(), currency);
    }

    /**
     * Splits a non-negative amount by weight with the largest-remainder method (Hamilton, 1792); equal remainders go to
     * the earlier part. The parts add up to this amount.
     *
     * @throws IllegalArgumentException if no weight is positive or one is negative
     */
    public List<Money> allocate(long... weights) {
        if (minor < 0 || LongStream.of(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("cannot allocate %d by %s".formatted(minor, Arrays.toString(weights)));
        }
        var total = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("no positive weight");
        }
        var parts = new long[weights.length];
        var remainders = new ArrayList<BigInteger>(weights.length);
        long rest = minor;
        for (int i = 0; i < weights.length; i++) {
            var quotient = BigInteger.valueOf(minor)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(total);
            parts[i] = quotient[0].longValueExact();
            remainders.add(quotient[1]);
            rest -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Collections.reverseOrder()))
                .limit(rest)
                .forEach(i -> parts[i]++);
        return LongStream.of(parts).mapToObj(part -> new Money(part, currency)).toList();
    }

    /** As people write it in either language: {@code ¥1,280.00}. */
    public String written() {
        var sign = switch (currency) {
            case CNY -> "¥";
            case USD -> "$";
        };
        var amount = BigDecimal.valueOf(minor, MINOR_DIGITS).abs();
        return (minor < 0 ? "-" : "") + sign + String.format(Locale.ROOT, "%,.2f", amount);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    private Money sameCurrency(Money other) {
        if (other.currency != currency) {
            throw new IllegalArgumentException("currency %s, expected %s".formatted(other.currency, currency));
        }
        return other;
    }
}
