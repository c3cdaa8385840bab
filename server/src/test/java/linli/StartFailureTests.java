package linli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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

/** An application that cannot start tells its operator what to do, and shows no stack. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {
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

    private static ConfigurableApplicationContext start(ApplicationContextInitializer<?> database, String argument) {
        return new SpringApplicationBuilder(Application.class)
                .initializers(database)
                .run(argument, "--server.port=0");
    }
}
