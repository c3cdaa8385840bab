package linli.shared.work;

import java.time.Duration;
import linli.shared.work.RetryEvents.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {
    private static final int EVENTS = 200;

    @Bean
    Job retryEventsJob(RetryEvents retry) {
        return new Job(
                "shared.retry-events",
                Lane.FAST,
                Duration.ofSeconds(5),
                Worklist.together("shared.retry-events", EVENTS, retry::due, Publication::known, retry::give));
    }
}
