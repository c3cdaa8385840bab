package linli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import linli.postgres.EmbeddedPostgres;
import linli.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On which database an application starts; if it cannot, it tells its operator what to do and shows no stack. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {
    @Test
    void worksOnAnOutsideDatabase(@TempDir Path home) {
        try (var outside = EmbeddedPostgres.start(
                EmbeddedPostgres.Config.of(home.resolve("outside")).with(EmbeddedPostgres.Settings.disposable()))) {
            outside.ensureDatabase("linli", "linli_owner", "owner", "linli_app", "app");
            var data = home.resolve("data");
            try (var application = start(
                    new DatabaseInitializer(),
                    "--linli.data-directory=" + data,
                    "--LINLI_DATABASE_URL=" + outside.jdbcUrl("linli"),
                    "--LINLI_DATABASE_USER=linli_app",
                    "--LINLI_DATABASE_PASSWORD=app",
                    "--LINLI_DATABASE_OWNER=linli_owner",
                    "--LINLI_DATABASE_OWNER_PASSWORD=owner")) {
                assertThat(application
                                .getBean(JdbcClient.class)
                                .sql("select current_user || ' ' || count(*) from network.brand")
                                .query(String.class)
                                .single())
                        .isEqualTo("linli_app 0");
            }
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void namesTheProcessThatHasTheDataDirectory(@TempDir Path data, CapturedOutput output) throws IOException {
        var held = Files.createDirectories(data.resolve("postgres"));
        try (var ignored = EmbeddedPostgres.start(EmbeddedPostgres.Config.of(held))) {
            assertThatThrownBy(() -> start(new DatabaseInitializer(), "--linli.data-directory=" + data));
        }
        assertThat(output)
                .contains("in use by process " + ProcessHandle.current().pid())
                .contains("--data DIR 换一个目录")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesDataOfAVersionItDoesNotFollow(CapturedOutput output) throws SQLException {
        var database = "--" + TestDatabase.OWN_DATABASE + "=linli_other_version";
        try (var first = start(new TestDatabase(), database)) {
            pretendAnotherVersionMadeTheTables(first.getEnvironment());
        }
        assertThatThrownBy(() -> start(new TestDatabase(), database));
        assertThat(output)
                .contains("made by another version")
                .contains("数据未被改动")
                .doesNotContain("\tat ");
    }

    private static void pretendAnotherVersionMadeTheTables(Environment environment) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("update flyway_schema_history_ledger set checksum = checksum + 1");
        }
    }

    private static ConfigurableApplicationContext start(
            ApplicationContextInitializer<?> database, String... arguments) {
        return new SpringApplicationBuilder(Application.class)
                .initializers(database)
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
