package linli.community.roster;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterJobs {
    private static final int IMPORTS = 10;

    /** Imports whose runner is gone. */
    @Bean
    Job resumeRosters(RosterRepository open, ImportRosters rosters) {
        return new Job(
                "community.resume-rosters",
                Lane.SLOW,
                Duration.ofMinutes(1),
                Worklist.alone(
                        "community.resume-rosters",
                        IMPORTS,
                        open::abandoned,
                        RosterRepository.Open::key,
                        found -> rosters.work(found.brand(), found.id())));
    }
}
