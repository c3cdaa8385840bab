package linli.payment;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentJobs {
    private static final int REFUNDS = 50;
    private static final int PAYMENTS = 100;

    @Bean
    Job refundPayments(RefundQueue queue, Refunds refunds) {
        return new Job(
                "payment.refund",
                Lane.NETWORK,
                Duration.ofSeconds(2),
                Worklist.alone("payment.refund", REFUNDS, queue::due, RefundQueue.Due::key, refunds::work));
    }

    @Bean
    Job reconcilePayments(PaymentRepository payments, Reconcile reconcile) {
        return new Job(
                "payment.reconcile",
                Lane.NETWORK,
                Duration.ofSeconds(20),
                Worklist.alone(
                        "payment.reconcile",
                        PAYMENTS,
                        payments::toReconcile,
                        payment -> Worklist.Key.of(payment.brand(), payment.id().value()),
                        reconcile::work));
    }

    @Bean
    Job expirePayments(PaymentRepository payments) {
        return new Job("payment.expire", Lane.FAST, Duration.ofSeconds(10), payments::expire);
    }
}
