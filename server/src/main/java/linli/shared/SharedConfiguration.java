package linli.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {
    @Bean
    static BeanPostProcessor connections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new Connections(pool) : bean;
            }
        };
    }

    @Bean
    DatabaseClock clock(JdbcClient db) {
        var clock = new DatabaseClock();
        double seconds = db.sql("select extract(epoch from shift) from shared.clock")
                .query(Double.class)
                .single();
        clock.shift(Duration.ofMillis(Math.round(seconds * 1000)));
        return clock;
    }

    /** The node number comes from a sequence, so that the 1,024 most recently started nodes differ. */
    @Bean
    Ids ids(Clock clock, JdbcClient db) {
        int node = db.sql("select nextval('shared.node')::int")
                .query(Integer.class)
                .single();
        return new Ids(clock, node);
    }

    @Bean
    RandomGenerator random() {
        return new java.security.SecureRandom();
    }

    @Bean
    @Lazy
    TimeTravel timeTravel(
            DatabaseClock clock,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password) {
        return new TimeTravel(clock, new SingleConnectionDataSource(url, owner, password, true));
    }
}
