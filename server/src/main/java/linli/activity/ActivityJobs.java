package linli.activity;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivityJobs {
    private static final int MONTHS_AHEAD = 3;

    @Bean
    Job makeActivityMonths(ActivityRepository stream) {
        return new Job(
                "activity.make-months", Lane.SLOW, Duration.ofHours(12), () -> stream.makeMonths(0, MONTHS_AHEAD));
    }
}
