package linli.payment;

import linli.shared.Money;

/**
 * What a provider verifiably said about a charge.
 *
 * @param reference the provider's own number of the transaction
 */
public record ProviderNotice(
        PaymentMethod method, String merchant, String order, String reference, Money amount, Result result) {

    public enum Result {
        CAPTURED,
        FAILED
    }
}
