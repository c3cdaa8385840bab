package linli.payment;

import org.springframework.stereotype.Service;

/** Asks a provider about a payment that nobody told us the end of. */
@Service
class Reconcile {
    private final PaymentRepository payments;
    private final Providers providers;
    private final SettlePayment settle;
    private final PaymentMeters meters;

    Reconcile(PaymentRepository payments, Providers providers, SettlePayment settle, PaymentMeters meters) {
        this.payments = payments;
        this.providers = providers;
        this.settle = settle;
        this.meters = meters;
    }

    /** What the provider knows is taken as if it had told us; what it does not know yet is asked again later. */
    void work(Payment payment) {
        providers
                .of(payment.method())
                .query(payment.order())
                .ifPresent(notice -> meters.count(notice.method(), settle.handle(notice, "query")));
        payments.asked(payment);
    }
}
