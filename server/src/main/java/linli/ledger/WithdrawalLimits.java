package linli.ledger;

import linli.shared.Currency;
import linli.shared.Money;

/**
 * What may be withdrawn in one currency.
 *
 * @param least how much at a time
 * @param unchecked up to how much in 24 hours is paid out at once; more waits for another person's approval
 */
public record WithdrawalLimits(Money least, Money unchecked) {

    public static WithdrawalLimits of(Currency currency) {
        return switch (currency) {
            case CNY -> new WithdrawalLimits(new Money(10_00, currency), new Money(1_000_00, currency));
            case USD -> new WithdrawalLimits(new Money(2_00, currency), new Money(150_00, currency));
        };
    }
}
