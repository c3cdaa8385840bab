package linli.payment.sandbox;

import java.time.Duration;
import linli.payment.sandbox.SandboxRepository.Callback;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SandboxJobs {
    private static final int CALLBACKS = 50;

    @Bean
    Job makeSandboxCallbacks(SandboxRepository charges, SandboxCallbacks callbacks) {
        return new Job(
                "payment.sandbox-callbacks",
                Lane.NETWORK,
                Duration.ofSeconds(1),
                Worklist.alone(
                        "payment.sandbox-callbacks", CALLBACKS, charges::claim, Callback::key, callbacks::deliver));
    }
}
