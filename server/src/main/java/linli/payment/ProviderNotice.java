package linli.payment;

import java.util.regex.Pattern;
import linli.shared.Money;
import linli.shared.PaymentMethod;

/**
 * What a provider verifiably said about a charge, as it said it: amount and currency may be any.
 *
 * @param order the number that we gave the charge
 * @param reference the provider's own number of the transaction
 */
public record ProviderNotice(
        PaymentMethod method,
        String merchant,
        String order,
        String reference,
        long minor,
        String currency,
        Result result) {
    private static final Pattern NUMBER = Pattern.compile("[!-~]{1,64}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public enum Result {
        CAPTURED,
        FAILED
    }

    /** @throws IllegalArgumentException if a name or number is none */
    public ProviderNotice {
        if (!NUMBER.matcher(merchant).matches()
                || !NUMBER.matcher(order).matches()
                || !NUMBER.matcher(reference).matches()
                || !CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("no notice of a provider: %s %s".formatted(merchant, order));
        }
    }

    boolean isIn(Money amount) {
        return amount.currency().name().equals(currency);
    }
}
