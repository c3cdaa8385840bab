package linli.ordering.fulfilment;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {

    @Bean
    Job settleOrdersJob(SettleOrders settle) {
        return new Job("ordering.settle", Duration.ofMinutes(1), settle::run);
    }
}
