package linli.identity;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    Job sweepSessions(Sessions sessions) {
        return new Job("identity.sweep-sessions", Lane.SLOW, Duration.ofHours(1), sessions::sweep);
    }
}
