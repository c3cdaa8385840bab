package linli.payment;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentJobs {

    @Bean
    Job refundPayments(Refunds refunds) {
        return new Job("payment.refund", Duration.ofSeconds(2), refunds::work);
    }

    @Bean
    Job reconcilePayments(Reconcile reconcile) {
        return new Job("payment.reconcile", Duration.ofSeconds(20), reconcile::work);
    }

    @Bean
    Job expirePayments(PaymentRepository payments) {
        return new Job("payment.expire", Duration.ofSeconds(10), payments::expire);
    }
}
