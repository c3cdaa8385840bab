package linli.shared.idempotency;

import java.time.Duration;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration implements WebMvcConfigurer {
    private final IdempotencyInterceptor interceptor;

    IdempotencyConfiguration(IdempotencyInterceptor interceptor) {
        this.interceptor = interceptor;
    }

    /** After the check of who may call, so that nobody learns or stores what they may not see. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(interceptor).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Bean
    Job sweepIdempotency(Idempotency idempotency) {
        return new Job("shared.sweep-idempotency", Lane.SLOW, Duration.ofMinutes(10), idempotency::sweep);
    }
}
