package linli.campaign.shelf;

import java.time.Instant;
import linli.campaign.Terms;
import linli.shared.Currency;
import linli.shared.Money;
import org.jspecify.annotations.Nullable;

/** @param amount for each seat, part of its price */
public record DepositTerms(Money amount, Instant balanceFrom, Instant balanceUntil, Terms.Deposit.Unpaid unpaid) {
    public static @Nullable DepositTerms of(Terms.@Nullable Deposit terms, Currency currency) {
        return terms == null
                ? null
                : new DepositTerms(new Money(terms.minor(), currency), terms.from(), terms.until(), terms.unpaid());
    }
}
