package linli.payment.sandbox;

import java.time.Duration;
import linli.shared.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SandboxJobs {

    @Bean
    Job makeSandboxCallbacks(SandboxCallbacks callbacks) {
        return new Job("payment.sandbox-callbacks", Duration.ofSeconds(1), callbacks::deliverAll);
    }
}
