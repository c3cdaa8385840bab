package linli.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CrashTests {
    @TempDir
    private Path home;

    /** A server that follows its killed JVM still writes while it ends, and the folder can go only when nobody writes. */
    @AfterEach
    void leaveNoServer() throws IOException, InterruptedException {
        Leftovers.clear(home.resolve("data"));
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheJvmIsKilled() throws IOException, SQLException, InterruptedException {
        Process program = TestServer.launch(home.resolve("data"));
        long acknowledged;
        try (var output = program.inputReader()) {
            TestServer.readUntil(output, "200");
            kill(program);
            acknowledged = lastNumber(output, 200);
        }
        assertSurvived(acknowledged);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theServerFollowsAKilledJvm() throws IOException, InterruptedException {
        Process program = TestServer.launch(home.resolve("data"));
        try (var output = program.inputReader()) {
            TestServer.readUntil(output, "1");
            ProcessHandle postmaster = postmaster();
            kill(program);
            awaitEnd(postmaster);
            assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenJvmAndServerAreKilled() throws IOException, SQLException, InterruptedException {
        Process program = TestServer.launch(home.resolve("data"));
        long acknowledged;
        try (var output = program.inputReader()) {
            TestServer.readUntil(output, "200");
            postmaster().destroyForcibly();
            kill(program);
            acknowledged = lastNumber(output, 200);
        }
        assertSurvived(acknowledged);
    }

    /** A frozen server misses its parent's death, which is what an orphan is. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void anOrphanedServerIsStoppedFirst() throws IOException, SQLException, InterruptedException {
        Process program = TestServer.launch(home.resolve("data"));
        ProcessHandle orphan;
        long acknowledged;
        try (var output = program.inputReader()) {
            TestServer.readUntil(output, "50");
            orphan = postmaster();
            Signals.send("STOP", orphan);
            kill(program);
            acknowledged = lastNumber(output, 50);
        }
        assertThat(orphan.isAlive()).isTrue();
        var thaw = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(300);
                Signals.send("CONT", orphan);
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });
        assertSurvived(acknowledged);
        thaw.join();
        awaitEnd(orphan);
    }

    @Test
    void theServerIsStartedAgainWhenItAloneDies() throws IOException, SQLException, InterruptedException {
        try (var postgres = EmbeddedPostgres.start(TestServer.config(home.resolve("data")))) {
            try (var connection = TestServer.connect(postgres)) {
                TestServer.execute(connection, "create table kept as select 42 as answer");
            }
            postmaster().destroyForcibly();
            try (var connection = connectPatiently(postgres)) {
                assertThat(TestServer.queryText(connection, "select answer from kept"))
                        .isEqualTo("42");
            }
        }
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    private static Connection connectPatiently(EmbeddedPostgres postgres) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                Connection connection = TestServer.connect(postgres);
                if (connection.isValid(5)) {
                    return connection;
                }
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
            }
            Thread.sleep(100);
        }
    }

    @Test
    void refusesTheDirectoryOfAnotherProcessAndNamesIt() throws IOException, InterruptedException {
        Process program = TestServer.launch(home.resolve("data"));
        try (var output = program.inputReader()) {
            TestServer.readUntil(output, "1");
            assertThatThrownBy(() -> EmbeddedPostgres.start(TestServer.config(home.resolve("data"))))
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining("process " + program.pid());
            kill(program);
        }
    }

    /** Not by {@link Process#destroyForcibly}, which would also close the pipe with what was said before. */
    private static void kill(Process program) throws InterruptedException {
        program.toHandle().destroyForcibly();
        program.waitFor();
    }

    /** What the program still said before it died; a line cut short by the kill does not count. */
    private static long lastNumber(BufferedReader output, long read) throws IOException {
        long last = read;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.matches("[0-9]+") && Long.parseLong(line) > last) {
                last = Long.parseLong(line);
            }
        }
        return last;
    }

    private void assertSurvived(long acknowledged) throws SQLException {
        assertThat(acknowledged).isPositive();
        try (var postgres = EmbeddedPostgres.start(TestServer.config(home.resolve("data")));
                var connection = TestServer.connect(postgres)) {
            String missing =
                    "select count(*) from generate_series(1, %d) as n where n not in (select number from counted)"
                            .formatted(acknowledged);
            assertThat(TestServer.queryText(connection, missing)).isEqualTo("0");
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** The end of a zombie that nobody reaps shows only by its empty command line. */
    private static void awaitEnd(ProcessHandle process) throws IOException, InterruptedException {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (Files.exists(commandLine) && Files.readAllBytes(commandLine).length > 0) {
            assertThat(System.nanoTime()).as("the server still runs").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
