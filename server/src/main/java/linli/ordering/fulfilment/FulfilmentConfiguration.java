package linli.ordering.fulfilment;

import java.time.Duration;
import linli.ordering.order.OrderKey;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {
    private static final int BATCH = 200;

    @Bean
    Job settleOrdersJob(SettleRepository orders, SettleOrders settle) {
        return new Job(
                "ordering.settle",
                Lane.FAST,
                Duration.ofMinutes(1),
                Worklist.together("ordering.settle", BATCH, orders::due, OrderKey::key, settle::settle));
    }
}
