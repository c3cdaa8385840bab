package linli.community.roster;

import linli.shared.work.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterJobs {

    @Bean
    Job resumeRosters(ImportRosters rosters) {
        return rosters.resume("community.resume-rosters");
    }
}
