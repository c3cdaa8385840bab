package linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import linli.postgres.EmbeddedPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL for all tests of this JVM, in memory where there is memory-backed storage. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NAME = "linli";

    /** A database of its own for an application that changes what all of it goes by, such as the time. */
    public static final String OWN_DATABASE = "linli.test-database";

    private static final EmbeddedPostgres SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = context.getEnvironment().getProperty(OWN_DATABASE, NAME);
        SERVER.ensureDatabase(name, "linli_owner", "owner", "linli_app", "app");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "spring.datasource.url", SERVER.jdbcUrl(name),
                                "spring.datasource.username", "linli_app",
                                "spring.datasource.password", "app",
                                "spring.flyway.user", "linli_owner",
                                "spring.flyway.password", "owner")));
    }

    private static EmbeddedPostgres start() {
        try {
            var memory = Path.of("/dev/shm");
            var parent = Files.isDirectory(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
            var home = Files.createTempDirectory(parent, "linli-test");
            var server = EmbeddedPostgres.start(
                    EmbeddedPostgres.Config.of(home.resolve("postgres")).with(EmbeddedPostgres.Settings.disposable()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(home);
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path home) {
        try (var files = Files.walk(home)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
