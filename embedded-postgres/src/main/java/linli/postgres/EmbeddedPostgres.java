package linli.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL server on the loopback address, run as a child of this JVM over a persistent data directory.
 *
 * <p>The child stops when this JVM ends, however it ends; {@link #close()} stops it in order. Beside the data directory
 * {@code D} stand {@code D.password} and other secrets, {@code D.port}, {@code D.lock} and {@code D-logs/}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    private static final int PORT_ATTEMPTS = 3;
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 29_999;

    private final ClusterFiles files;
    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final int port;
    private final String password;

    private EmbeddedPostgres(ClusterFiles files, DirectoryLock lock, Postmaster postmaster, int port, String password) {
        this.files = files;
        this.lock = lock;
        this.postmaster = postmaster;
        this.port = port;
        this.password = password;
    }

    /**
     * Where the data lives, where the programs are unpacked, and how the server is set.
     *
     * @param dataDirectory created and initialised when absent
     * @param cache shared by all instances; safe to delete while none runs
     */
    public record Config(Path dataDirectory, Path cache, Settings settings) {
        /** Durable settings and the user's cache directory. */
        public static Config of(Path dataDirectory) {
            return new Config(dataDirectory, userCache(), Settings.durable());
        }

        public Config with(Settings other) {
            return new Config(dataDirectory, cache, other);
        }

        private static Path userCache() {
            String configured = System.getenv("XDG_CACHE_HOME");
            Path base = configured == null || configured.isBlank()
                    ? Path.of(System.getProperty("user.home"), ".cache")
                    : Path.of(configured);
            return base.resolve("linli");
        }
    }

    /** Server parameters by PostgreSQL's own names; these win over the configuration file. */
    public record Settings(Map<String, String> parameters) {
        private static final String FSYNC = "fsync";

        public Settings {
            parameters = Map.copyOf(parameters);
        }

        /** For a small machine; an acknowledged transaction is on disk. */
        public static Settings durable() {
            return new Settings(Map.ofEntries(
                    Map.entry(FSYNC, "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("shared_buffers", "256MB"),
                    Map.entry("max_connections", "100"),
                    Map.entry("wal_level", "replica"),
                    Map.entry("max_wal_senders", "4"),
                    Map.entry("max_wal_size", "2GB"),
                    Map.entry("jit", "off"),
                    Map.entry("random_page_cost", "1.1"),
                    Map.entry("timezone", "UTC"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("shared_preload_libraries", "pg_stat_statements")));
        }

        /** For tests whose data need not survive the machine. */
        public static Settings disposable() {
            return durable()
                    .with(FSYNC, "off")
                    .with("synchronous_commit", "off")
                    .with("full_page_writes", "off");
        }

        public Settings with(String parameter, String value) {
            var changed = new TreeMap<>(parameters);
            changed.put(parameter, value);
            return new Settings(changed);
        }

        boolean syncs() {
            return !"off".equals(parameters.get(FSYNC));
        }
    }

    /**
     * Starts the server and returns once it accepts connections.
     *
     * @throws DirectoryInUseException if another instance runs on the data directory
     */
    public static EmbeddedPostgres start(Config config) {
        try {
            return open(config);
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "Cannot start PostgreSQL in %s: %s".formatted(config.dataDirectory(), failure.getMessage()),
                    failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting PostgreSQL", interruption);
        }
    }

    private static EmbeddedPostgres open(Config config) throws IOException, InterruptedException {
        Platform platform = Platform.current();
        var files = new ClusterFiles(config.dataDirectory().toAbsolutePath().normalize());
        Files.createDirectories(files.home());
        DirectoryLock lock = DirectoryLock.acquire(files.lock(), files.data());
        try {
            Binaries binaries = Binaries.unpackInto(config.cache(), platform);
            var cluster = new Cluster(files, binaries, platform);
            String password = cluster.initialise(config.settings().syncs());
            Leftovers.clear(files.data());
            for (int attempt = 1; ; attempt++) {
                int port = choosePort(files);
                try {
                    Postmaster postmaster = cluster.start(port, config.settings());
                    Files.writeString(files.port(), port + "\n");
                    return new EmbeddedPostgres(files, lock, postmaster, port, password);
                } catch (IOException failure) {
                    if (attempt == PORT_ATTEMPTS || isFree(port)) {
                        throw failure;
                    }
                }
            }
        } catch (IOException | InterruptedException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /**
     * The port of last time while it is free, so that a client's saved address keeps working. A new one lies below those
     * that systems give to outgoing connections: one of these could take it while the server is being started again.
     */
    private static int choosePort(ClusterFiles files) throws IOException {
        var remembered = files.rememberedPort();
        if (remembered.isPresent() && isFree(remembered.getAsInt())) {
            return remembered.getAsInt();
        }
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
        } while (!isFree(port));
        return port;
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String superuser() {
        return SUPERUSER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public Path dataDirectory() {
        return files.data();
    }

    /** A password that is made once and kept beside the data directory, readable by its owner only. */
    public String secret(String name) {
        try {
            return Secret.readOrCreate(files.secret(name));
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot keep the secret " + name, failure);
        }
    }

    /**
     * Makes sure that the database and its two sign-in roles exist and have these passwords. The owner role owns the
     * database; the application role may connect to it and owns nothing.
     */
    public void ensureDatabase(
            String name, String ownerRole, String ownerPassword, String appRole, String appPassword) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, password)) {
            ensureRole(connection, ownerRole, ownerPassword);
            ensureRole(connection, appRole, appPassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, """
                        select format('create database %I owner %I template template0 encoding ''UTF8''
                                       locale_provider builtin builtin_locale ''C.UTF-8''', ?::text, ?::text)
                        """, name, ownerRole);
            }
            execute(connection, "select format('revoke all on database %I from public', ?::text)", name);
            execute(
                    connection,
                    "select format('grant connect, temporary on database %I to %I', ?::text, ?::text)",
                    name,
                    appRole);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot prepare the database " + name, failure);
        }
    }

    /** The password is hashed on this side, so it never appears in a statement or a log. */
    private static void ensureRole(Connection connection, String role, String rolePassword) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "select format('create role %I login', ?::text)", role);
        }
        connection.unwrap(PGConnection.class).alterUserPassword(role, rolePassword.toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Runs the command that the given query formats, so that names are quoted by PostgreSQL itself. */
    private static void execute(Connection connection, String format, String... names) throws SQLException {
        try (var query = connection.prepareStatement(format);
                var command = connection.createStatement()) {
            for (int i = 0; i < names.length; i++) {
                query.setString(i + 1, names[i]);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                command.execute(rows.getString(1));
            }
        }
    }

    /** Stops the server in order: open transactions roll back, everything committed is written. */
    @Override
    public void close() {
        try {
            postmaster.stop();
            lock.close();
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot stop PostgreSQL in " + files.data(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
