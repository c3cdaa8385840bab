package linli.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks providers about payments that nobody told us the end of. */
@Service
class Reconcile {
    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);

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

    void work() {
        for (var payment : payments.claimToReconcile()) {
            try {
                providers
                        .of(payment.method())
                        .query(payment.order())
                        .ifPresent(notice -> meters.count(notice.method(), settle.handle(notice, "query")));
            } catch (RuntimeException e) {
                LOG.warn("Payment {} could not be reconciled", payment.order(), e);
            }
        }
    }
}
