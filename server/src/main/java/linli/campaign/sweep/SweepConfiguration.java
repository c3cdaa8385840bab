package linli.campaign.sweep;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SweepConfiguration {

    @Bean
    Job campaignSweepJob(Sweep sweep) {
        return new Job("campaign.sweep", Lane.FAST, Duration.ofSeconds(2), sweep.works());
    }
}
