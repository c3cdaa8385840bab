package linli.ordering.outcome;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutcomeConfiguration {

    @Bean
    Job followCampaignsJob(FollowCampaigns follow) {
        return new Job("ordering.follow-campaigns", Duration.ofSeconds(1), follow::run);
    }
}
