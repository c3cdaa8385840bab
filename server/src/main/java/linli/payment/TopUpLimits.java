package linli.payment;

import java.util.List;
import java.util.stream.LongStream;
import linli.shared.Currency;
import linli.shared.Money;

/**
 * How a wallet can be topped up in one currency.
 *
 * @param least how much at a time
 * @param most how much at a time
 * @param held how much a wallet may hold by it, with what is on its way
 * @param usual amounts to choose from, rising
 */
public record TopUpLimits(Money least, Money most, Money held, List<Money> usual) {

    public static TopUpLimits of(Currency currency) {
        return switch (currency) {
            case CNY -> of(currency, 1_00, 2_000_00, 5_000_00, 50_00, 100_00, 200_00, 500_00);
            case USD -> of(currency, 1_00, 300_00, 700_00, 10_00, 20_00, 50_00, 100_00);
        };
    }

    private static TopUpLimits of(Currency currency, long least, long most, long held, long... usual) {
        return new TopUpLimits(
                new Money(least, currency),
                new Money(most, currency),
                new Money(held, currency),
                LongStream.of(usual)
                        .mapToObj(minor -> new Money(minor, currency))
                        .toList());
    }
}
