package linli.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {
    @TempDir
    private Path home;

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(EmbeddedPostgres.Config.of(home.resolve("邻里 data"))
                .with(EmbeddedPostgres.Settings.disposable().with("shared_buffers", "16MB")));
    }

    @Test
    void keepsDataPasswordAndPortOverARestart() throws SQLException {
        int port;
        String password;
        try (var postgres = start();
                var connection = TestServer.connect(postgres)) {
            TestServer.execute(connection, "create table kept as select '你好' as word");
            port = postgres.port();
            password = postgres.password();
        }
        try (var postgres = start();
                var connection = TestServer.connect(postgres)) {
            assertThat(TestServer.queryText(connection, "select word from kept"))
                    .isEqualTo("你好");
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(postgres.password()).isEqualTo(password);
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws IOException {
        int port;
        try (var postgres = start()) {
            port = postgres.port();
        }
        try (var squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var postgres = start()) {
            assertThat(postgres.port()).isNotEqualTo(squatter.getLocalPort());
        }
    }

    @Test
    void refusesASecondInstanceAndNamesTheOwner() {
        try (var postgres = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining(postgres.dataDirectory().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void keepsItsPasswordFromOtherUsersAndRefusesAWrongOne() throws IOException {
        try (var postgres = start()) {
            Path file = home.resolve("邻里 data.password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.superuser(), "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesADirectoryOfSomebodyElse() throws IOException {
        Path directory = Files.createDirectory(home.resolve("邻里 data"));
        Files.writeString(directory.resolve("diary.txt"), "mine");
        assertThatThrownBy(this::start).hasMessageContaining("not PostgreSQL's");
        assertThat(directory.resolve("diary.txt")).hasContent("mine");
    }

    @Test
    void listensWhereNoOutgoingConnectionCouldTakeItsPlaceWhileItIsStartedAgain() {
        try (var postgres = start()) {
            assertThat(postgres.port()).isBetween(20_000, 29_999);
        }
    }

    @Test
    void startsOverThePidFileOfADeadServerWhoseNumberIsInUseAgain() throws IOException {
        try (var postgres = start()) {
            assertThat(postgres.port()).isPositive();
        }
        Path pidFile = home.resolve("邻里 data").resolve("postmaster.pid");
        Files.write(
                pidFile,
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        home.toString(),
                        "1",
                        "5432",
                        "",
                        "",
                        "",
                        "ready"));
        try (var postgres = start()) {
            assertThat(Files.readAllLines(pidFile)).contains(Integer.toString(postgres.port()));
        }
    }

    @Test
    void preparesADatabaseWhoseApplicationRoleOwnsNothing() throws SQLException {
        try (var postgres = start()) {
            for (int time = 0; time < 2; time++) {
                postgres.ensureDatabase("linli", "linli_owner", "owner' secret", "linli_app", "应用 secret");
            }
            String url = postgres.jdbcUrl("linli");
            try (var owner = DriverManager.getConnection(url, "linli_owner", "owner' secret")) {
                TestServer.execute(owner, "create schema ledger");
                TestServer.execute(owner, "create extension pg_trgm");
                assertThat(TestServer.queryText(owner, """
                        select concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale)
                          from pg_database where datname = 'linli'
                        """)).isEqualTo("UTF8 b C.UTF-8");
            }
            try (var application = DriverManager.getConnection(url, "linli_app", "应用 secret")) {
                for (String forbidden : List.of(
                        "create schema mine",
                        "create table public.mine (id int)",
                        "create table ledger.mine (id int)",
                        "create database mine",
                        "create role mine")) {
                    assertThatThrownBy(() -> TestServer.execute(application, forbidden))
                            .as(forbidden)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void runsDurablyUnlessToldOtherwise() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(TestServer.config(home.resolve("durable")));
                var connection = TestServer.connect(postgres)) {
            assertThat(TestServer.queryText(connection, """
                    select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'),
                                          current_setting('full_page_writes'), current_setting('data_checksums'),
                                          current_setting('log_timezone'), current_setting('jit'))
                    """)).isEqualTo("on on on on UTC off");
        }
    }
}
