package linli.testing;

import jakarta.servlet.Filter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import linli.shared.GroupCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Counts the statements that a piece of work makes the database run: those of its own thread, and those of the
 * committers that it hands commands to ({@link GroupCommit}) and waits for. Nothing that runs by itself is among them;
 * they are the work's own as long as nobody else asks for something at the same time.
 */
public final class StatementCount {
    static final String HEADER = "Statements";
    private static final String REQUESTS = "tomcat-handler-";

    private static final ThreadLocal<AtomicLong> OWN = ThreadLocal.withInitial(AtomicLong::new);
    private static final AtomicLong COMMITTED = new AtomicLong();
    private static final AtomicLong ASKED = new AtomicLong();

    private StatementCount() {}

    /** With those of all requests that are answered meanwhile. */
    public static long during(Runnable work) {
        long before = soFar() + ASKED.get();
        work.run();
        return soFar() + ASKED.get() - before;
    }

    private static long soFar() {
        return OWN.get().get() + COMMITTED.get();
    }

    private static void count() {
        var thread = Thread.currentThread().getName();
        (thread.startsWith(GroupCommit.THREADS) ? COMMITTED : OWN.get()).incrementAndGet();
        if (thread.startsWith(REQUESTS)) {
            ASKED.incrementAndGet();
        }
    }

    private static final class CountingDataSource extends DelegatingDataSource {
        CountingDataSource(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            count();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() == null ? e : e.getCause();
                        }
                    });
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        static Filter rememberStatements() {
            return (request, response, chain) -> {
                request.setAttribute(HEADER, soFar());
                chain.doFilter(request, response);
            };
        }

        @Bean
        static BeanPostProcessor countStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && !(bean instanceof CountingDataSource)
                            ? new CountingDataSource(source)
                            : bean;
                }
            };
        }
    }

    /** Tells with each answer how many statements its request took, where they are counted. */
    @ControllerAdvice
    static class Told implements ResponseBodyAdvice<Object> {
        @Override
        public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter returned,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            var servlet = ((ServletServerHttpRequest) request).getServletRequest();
            if (servlet.getAttribute(HEADER) instanceof Long before) {
                response.getHeaders().set(HEADER, Long.toString(soFar() - before));
            }
            return body;
        }
    }
}
