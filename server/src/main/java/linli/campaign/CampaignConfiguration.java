package linli.campaign;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    Job campaignSweepJob(Sweep sweep) {
        return new Job("campaign.sweep", Duration.ofSeconds(2), sweep::run);
    }
}
