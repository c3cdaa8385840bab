package linli.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.shared.BrandId;
import linli.shared.DomainException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets nobody speak of a brand that is not there: whatever route names one is answered 404 after the check of who may
 * call, and before its controller or anything that writes for it. Brands stay for good, so that each process asks for each
 * of them once.
 */
@Configuration(proxyBeanMethods = false)
class BrandDoor implements HandlerInterceptor, WebMvcConfigurer {
    private final NetworkRepository network;
    private final Set<BrandId> known = ConcurrentHashMap.newKeySet();

    BrandDoor(NetworkRepository network) {
        this.network = network;
    }

    /** After the check of who may call, which tells strangers to sign in whatever the brand is. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("brand") instanceof String text) {
            check(text);
        }
        return true;
    }

    private void check(String text) {
        try {
            var brand = BrandId.valueOf(text);
            if (!known.contains(brand)) {
                known.add(
                        network.findBrand(brand).orElseThrow(BrandDoor::refusal).id());
            }
        } catch (IllegalArgumentException e) {
            throw refusal();
        }
    }

    private static DomainException refusal() {
        return new DomainException(NetworkError.BRAND_NOT_FOUND);
    }
}
