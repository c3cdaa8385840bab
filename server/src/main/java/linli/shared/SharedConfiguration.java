package linli.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

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
        int node = db.sql("select nextval('shared.node')::int").query(Integer.class).single();
        return new Ids(clock, node);
    }

    @Bean
    RandomGenerator random() {
        return new java.security.SecureRandom();
    }

    @Bean
    @Lazy
    TimeTravel timeTravel(DatabaseClock clock, DataSourceProperties dataSource, FlywayProperties flyway) {
        return new TimeTravel(
                clock,
                new DriverManagerDataSource(dataSource.determineUrl(), flyway.getUser(), flyway.getPassword()));
    }
}
