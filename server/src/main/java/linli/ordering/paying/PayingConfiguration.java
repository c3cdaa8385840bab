package linli.ordering.paying;

import java.time.Duration;
import linli.ordering.order.OrderKey;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PayingConfiguration {
    private static final int BATCH = 200;

    @Bean
    Job cancelUnpaidJob(PayingRepository orders, CancelUnpaid cancel) {
        return new Job(
                "ordering.cancel-unpaid",
                Lane.FAST,
                Duration.ofSeconds(5),
                Worklist.together("ordering.cancel-unpaid", BATCH, orders::unpaid, OrderKey::key, cancel::lapse));
    }

    @Bean
    Job endDepositsJob(PayingRepository orders, EndDeposits end) {
        return new Job(
                "ordering.end-deposits",
                Lane.FAST,
                Duration.ofSeconds(5),
                Worklist.together("ordering.end-deposits", BATCH, orders::overdue, OrderKey::key, end::end));
    }
}
