package linli.shared.web;

import java.time.Duration;
import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the two single-page apps: an address without a dot that is no file is the app's own and gets its
 * {@code index.html}. Files named by their content are kept for a year; everything else is asked for each time.
 */
@Configuration(proxyBeanMethods = false)
class AppsConfiguration implements WebMvcConfigurer {
    /** Under which path each app of {@code web/apps} is served. */
    private static final Map<String, String> APPS = Map.of("app", "member", "console", "console");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        APPS.forEach((path, app) -> {
            var location = "classpath:/static/" + app + "/";
            registry.addResourceHandler("/" + path + "/assets/**")
                    .addResourceLocations(location + "assets/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
            registry.addResourceHandler("/" + path + "/**")
                    .addResourceLocations(location)
                    .setCacheControl(CacheControl.noCache())
                    .resourceChain(false)
                    .addResolver(new AppResolver());
        });
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/app/");
        APPS.keySet().forEach(path -> {
            registry.addRedirectViewController("/" + path, "/" + path + "/");
            registry.addViewController("/" + path + "/").setViewName("forward:/" + path + "/index.html");
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedAddresses(
            @Value("${linli.trusted-proxies}") String proxies, PublicAddress address) {
        return factory -> factory.addEngineValves(new ForwardedValve(new TrustedProxies(proxies), address));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsForWhatTomcatRefuses() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
