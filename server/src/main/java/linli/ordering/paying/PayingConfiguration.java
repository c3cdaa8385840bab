package linli.ordering.paying;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PayingConfiguration {

    @Bean
    Job cancelUnpaidJob(CancelUnpaid cancel) {
        return new Job("ordering.cancel-unpaid", Duration.ofSeconds(5), cancel::run);
    }

    @Bean
    Job endDepositsJob(EndDeposits end) {
        return new Job("ordering.end-deposits", Duration.ofSeconds(5), end::run);
    }
}
