package linli.shared.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import linli.shared.Currency;
import linli.shared.Money;

/** Money as a request names it: some, and never so much that adding it up could overflow. */
public record AmountRequest(
        @Min(1) @Max(Money.LARGEST) long minor, @NotNull Currency currency) {

    public Money money() {
        return new Money(minor, currency);
    }
}
