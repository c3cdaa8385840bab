package linli.ordering.outcome;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutcomeConfiguration {
    private static final int BATCH = 200;

    @Bean
    Job followCampaignsJob(OutcomeRepository outcomes, FollowCampaigns follow) {
        return new Job(
                "ordering.follow-campaigns",
                Lane.FAST,
                Duration.ofSeconds(1),
                Worklist.together(
                        "ordering.follow-campaigns", BATCH, outcomes::due, OutcomeRepository.Due::key, follow::follow));
    }
}
