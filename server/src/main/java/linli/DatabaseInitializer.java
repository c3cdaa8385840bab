package linli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.postgres.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Tells Spring where the database is: the one named by {@code LINLI_DATABASE_URL}, or the embedded one, started here
 * over the data directory and stopped after the application.
 */
class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String DATABASE = "linli";
    private static final String OWNER = "linli_owner";
    private static final String APPLICATION = "linli_app";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.containsProperty("spring.datasource.url")) {
            var database =
                    environment.containsProperty("LINLI_DATABASE_URL") ? outside(environment) : embedded(environment);
            environment.getPropertySources().addFirst(new MapPropertySource("database", database));
        }
    }

    private static Map<String, Object> outside(ConfigurableEnvironment environment) {
        var user = environment.getRequiredProperty("LINLI_DATABASE_USER");
        var password = environment.getRequiredProperty("LINLI_DATABASE_PASSWORD");
        return properties(
                environment.getRequiredProperty("LINLI_DATABASE_URL"),
                user,
                password,
                environment.getProperty("LINLI_DATABASE_OWNER", user),
                environment.getProperty("LINLI_DATABASE_OWNER_PASSWORD", password));
    }

    private static Map<String, Object> embedded(ConfigurableEnvironment environment) {
        var directory = Path.of(environment.getProperty("linli.data-directory", "./data"));
        var postgres = EmbeddedPostgres.start(EmbeddedPostgres.Config.of(directory.resolve("postgres")));
        SpringApplication.getShutdownHandlers().add(postgres::close);
        var ownerPassword = postgres.secret(OWNER);
        var applicationPassword = postgres.secret(APPLICATION);
        postgres.ensureDatabase(DATABASE, OWNER, ownerPassword, APPLICATION, applicationPassword);
        return properties(postgres.jdbcUrl(DATABASE), APPLICATION, applicationPassword, OWNER, ownerPassword);
    }

    private static Map<String, Object> properties(
            String url, String user, String password, String owner, String ownerPassword) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", user);
        properties.put("spring.datasource.password", password);
        properties.put("spring.flyway.user", owner);
        properties.put("spring.flyway.password", ownerPassword);
        return properties;
    }
}
