package linli.payment;

import linli.ledger.SubjectId;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A row of payments. */
record Payment(
        BrandId brand,
        PaymentId id,
        SubjectId subject,
        int part,
        PersonId payer,
        PaymentMethod method,
        Purpose purpose,
        String merchant,
        Money amount,
        Money refunded,
        PaymentState state,
        @Nullable String redirect,
        @Nullable String reference) {

    MerchantOrder order() {
        return new MerchantOrder(brand, id);
    }

    PaymentIntent intent() {
        return new PaymentIntent(id, state, whereToPay());
    }

    /** Null once it has ended. */
    @Nullable
    String whereToPay() {
        return state == PaymentState.CREATED ? redirect : null;
    }

    PaymentListener.Captured captured() {
        return new PaymentListener.Captured(brand, id, subject, part, payer, amount, method, purpose);
    }
}
