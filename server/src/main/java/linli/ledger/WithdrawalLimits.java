package linli.ledger;

import java.time.Duration;
import linli.shared.Currency;
import linli.shared.Money;

/**
 * What may be withdrawn in one currency.
 *
 * @param least how much at a time
 * @param unchecked up to how much in 24 hours is paid out of a wallet at once, and to a new payee; more waits for two
 *     people's approval, and for the payee to be as old as {@link #PAYEE_WAITS}
 */
public record WithdrawalLimits(Money least, Money unchecked) {
    public static final Duration PAYEE_WAITS = Duration.ofDays(1);

    /** What nobody has decided by then goes back. */
    public static final Duration OPEN_FOR = Duration.ofHours(72);

    public static WithdrawalLimits of(Currency currency) {
        return switch (currency) {
            case CNY -> new WithdrawalLimits(new Money(10_00, currency), new Money(1_000_00, currency));
            case USD -> new WithdrawalLimits(new Money(2_00, currency), new Money(150_00, currency));
        };
    }

    /** How many must approve what is paid out of a wallet, and of a store's revenue, which somebody else has asked for. */
    public static int approvals(Beneficiary.Kind of, boolean large) {
        return switch (of) {
            case PERSON -> large ? 2 : 0;
            case STORE -> 1;
        };
    }
}
