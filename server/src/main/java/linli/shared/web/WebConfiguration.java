package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import linli.shared.DomainException;
import linli.shared.PageRequest;
import linli.shared.SharedError;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final Set<Class<?>> FORMATS = Set.of(
            ByteArrayHttpMessageConverter.class,
            StringHttpMessageConverter.class,
            JacksonJsonHttpMessageConverter.class);

    /** Each module brings {@code messages/<module>_zh.properties} and {@code _en}; Chinese is the default. */
    @Bean
    static MessageSource messageSource() throws IOException {
        var names = new TreeSet<String>();
        for (var resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_zh.properties")) {
            names.add("messages/"
                    + Optional.ofNullable(resource.getFilename()).orElseThrow().replace("_zh.properties", ""));
        }
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(names.toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.CHINESE);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }

    @Bean
    WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RouteMapping();
            }
        };
    }

    /** Only a filter of ours could want the request in its thread before the dispatcher puts it there. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestContext() {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }

    /**
     * Each route has one format, whatever the caller says that it accepts (RFC 9110, 12.4.1): else a change would be made
     * first and refused when its answer cannot be written.
     */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(_ -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST));
    }

    /** Another format, such as CBOR, would get around all that is refused in JSON. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                list -> list.removeIf(converter -> !FORMATS.contains(converter.getClass())));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new StrictEnums());
        registry.addConverter(String.class, Instant.class, StrictTimes::instant);
        registry.addConverter(String.class, LocalDate.class, StrictTimes::day);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver<>(Actor.class, WebConfiguration::actor));
        resolvers.add(new Resolver<>(Visitor.class, RequestActor::visitor));
        resolvers.add(new Resolver<>(IdempotencyKey.class, IdempotencyKey::of));
        resolvers.add(new Resolver<>(PageRequest.class, WebConfiguration::page));
    }

    /** Gives controllers an argument of a type that is found in the request. */
    private record Resolver<T>(Class<T> type, Function<HttpServletRequest, T> find)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return find.apply(Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                    .orElseThrow());
        }
    }

    private static Actor actor(HttpServletRequest request) {
        return RequestActor.find(request).orElseThrow(() -> new DomainException(SharedError.SIGN_IN_REQUIRED));
    }

    private static PageRequest page(HttpServletRequest request) {
        try {
            var limit = request.getParameter("limit");
            return new PageRequest(request.getParameter("after"), limit == null ? null : Integer.valueOf(limit));
        } catch (NumberFormatException e) {
            throw new DomainException(SharedError.INVALID_PAGE);
        }
    }
}
