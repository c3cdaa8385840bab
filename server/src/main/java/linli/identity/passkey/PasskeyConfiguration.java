package linli.identity.passkey;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    Job sweepPasskeyChallenges(PasskeyRepository passkeys) {
        return new Job("identity.sweep-passkey-challenges", Lane.SLOW, Duration.ofHours(1), passkeys::sweepChallenges);
    }
}
