package linli.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The framework's chain has no filters, so that only its firewall is at work: who may call what is decided by {@link AccessInterceptor}, and
 * headers and cross-site requests are dealt with by filters that also cover what never comes this far.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
    private final AccessInterceptor access;

    SecurityConfiguration(AccessInterceptor access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    SecurityFilterChain security() {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
    }
}
