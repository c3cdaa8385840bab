package linli.payment;

import org.jspecify.annotations.Nullable;

/** @param redirect the path of the page where the payer pays; null if there is nothing left to do */
public record PaymentIntent(
        PaymentId id, PaymentState state, @Nullable String redirect) {

    /** The same where what it was opened for cannot be paid any more. */
    public PaymentIntent withNothingToPay() {
        return new PaymentIntent(id, state, null);
    }
}
