package linli.community.roster;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterJobs {

    @Bean
    Job resumeRosters(ImportRosters rosters) {
        return new Job("community.resume-rosters", Duration.ofMinutes(1), rosters::resume);
    }
}
