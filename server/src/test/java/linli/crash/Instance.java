package linli.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import linli.testing.Eventually;

/** The application in a JVM of its own, over a data directory that outlives it. */
final class Instance implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOG_END = 20_000;

    private final Process process;
    private final Path home;
    private final Path data;
    final int port;

    private Instance(Process process, Path home, Path data, int port) {
        this.process = process;
        this.home = home;
        this.data = data;
        this.port = port;
    }

    /** Starts for the first time and seeds; the seeds are in {@code home/seeds} then. */
    static Instance seed(Path home) throws IOException {
        return seed(home, List.of(), "-Xshare:auto");
    }

    /** The same, and keeps the classes that were used in a cache once it ends, so that the many starts to come are fast. */
    static Instance seedForManyStarts(Path home) throws IOException {
        return seed(home, List.of(), "-XX:AOTCacheOutput=" + home.resolve("aot"));
    }

    /**
     * Seeds with its data on a disk of so many megabytes: a file system in memory that only this instance sees, and
     * that is gone with it.
     */
    static Instance seedOnSmallDisk(Path home, int megabytes) throws IOException {
        Files.createDirectories(home.resolve("data"));
        return seed(home, smallDisk(home.resolve("data"), megabytes), "-Xshare:auto");
    }

    /** Whether this machine lets an ordinary user mount a file system for a process of their own. */
    static boolean canHaveSmallDisk(Path directory) throws IOException {
        var command = new ArrayList<>(smallDisk(directory, 1));
        command.add("true");
        var trial = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return trial.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> smallDisk(Path directory, int megabytes) {
        return List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=%dm tmpfs \"$0\" && exec \"$@\"".formatted(megabytes),
                directory.toString());
    }

    private static Instance seed(Path home, List<String> wrapper, String cache) throws IOException {
        for (var classes : directories()) {
            boolean tests = classes.endsWith("test-classes");
            jar(home, classes, tests ? Seeding.class.getName().replace('.', '/') : "");
        }
        var instance = launch(
                wrapper,
                home,
                home.resolve("data"),
                cache,
                "--spring.main.sources=" + Seeding.class.getName(),
                "--crash.seeds=" + home.resolve("seeds"));
        instance.await(() -> Files.exists(home.resolve("seeds")));
        return instance;
    }

    /** The directories of classes on this test's class path. */
    private static List<Path> directories() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }

    private static Path archive(Path home, Path classes) {
        return home.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
    }

    private static void jar(Path home, Path classes, String prefix) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(archive(home, classes)));
                var files = Files.walk(classes)) {
            jar.setLevel(Deflater.NO_COMPRESSION);
            for (var path : files.sorted().toList()) {
                var name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(path) ? !name.isEmpty() : name.startsWith(prefix)) {
                    jar.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
                    if (Files.isRegularFile(path)) {
                        Files.copy(path, jar);
                    }
                    jar.closeEntry();
                }
            }
        }
    }

    /** Starts as any user would and returns once it is ready. */
    static Instance start(Path home) throws IOException {
        return start(home, home.resolve("data"));
    }

    /** The same, with its data in another place. */
    static Instance start(Path home, Path data) throws IOException {
        var cache = home.resolve("aot");
        var instance = launch(List.of(), home, data, Files.exists(cache) ? "-XX:AOTCache=" + cache : "-Xshare:auto");
        instance.await(instance::ready);
        return instance;
    }

    private static Instance launch(List<String> wrapper, Path home, Path data, String cache, String... arguments)
            throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                cache,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(home),
                "linli.Application",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--linli.rate-limits.enabled=false",
                "--linli.demo=false",
                "--logging.file.name=",
                "--linli.data-directory=" + data));
        command.addAll(List.of(arguments));
        var log = home.resolve("application.log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var seen = wrapper.isEmpty() ? data : Path.of("/proc", Long.toString(process.pid()), "root" + data);
        return new Instance(process, home, seen, port);
    }

    /** What a program said, and its exit code. */
    record Said(int code, String text) {}

    /** Runs another program of the application to its end, as the launcher does. */
    static Said run(Path home, String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java(), "-cp", classPath(home), program));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The application's own and those it depends on; what the seeding left does nothing by itself. */
    private static String classPath(Path home) {
        var libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"));
        var own = directories().stream().map(classes -> archive(home, classes).toString());
        return Stream.concat(own, libraries).collect(Collectors.joining(File.pathSeparator));
    }

    /** What it has logged so far, and those before it. */
    String log() throws IOException {
        return Files.readString(home.resolve("application.log"));
    }

    /** Waits, while the process lives. */
    void await(BooleanSupplier condition) throws IOException {
        try {
            Eventually.holds(PATIENCE, () -> condition.getAsBoolean() || !process.isAlive());
        } catch (AssertionError late) {
            throw new AssertionError("did not happen\n" + end(log()), late);
        }
        if (!process.isAlive()) {
            throw new AssertionError("ended\n" + end(log()));
        }
    }

    private static String end(String log) {
        return log.substring(Math.max(0, log.length() - LOG_END));
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean ready() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(port)))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads everything, as the database's owner. */
    Connection connect() throws IOException, SQLException {
        return connect("linli_owner", "postgres.linli_owner");
    }

    /** May do anything. */
    Connection connectAsSuperuser() throws IOException, SQLException {
        return connect("postgres", "postgres.password");
    }

    private Connection connect(String role, String secret) throws IOException, SQLException {
        var port = Files.readString(data.resolve("postgres.port")).strip();
        var password = Files.readString(data.resolve(secret)).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/linli", role, password);
    }

    /** Where this instance keeps its data. */
    Path data() {
        return data;
    }

    void kill() {
        process.destroyForcibly();
        join();
    }

    void killDatabase() throws IOException {
        postmaster().destroyForcibly();
    }

    /** Waits until the database, which was served by this connection, has gone down and come back. */
    void awaitRecovery(Connection before) throws IOException {
        await(() -> !answers(before));
        await(() -> {
            try (var again = connect()) {
                return answers(again);
            } catch (IOException | SQLException notYet) {
                return false;
            }
        });
        await(this::ready);
    }

    private static boolean answers(Connection connection) {
        try {
            return connection.isValid(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills one of the database's processes that serve the application. */
    void killBackend(Random random) throws IOException, SQLException {
        var backends = new ArrayList<ProcessHandle>();
        try (var superuser = connectAsSuperuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select pid from pg_stat_activity where usename = 'linli_app' order by pid")) {
            while (rows.next()) {
                ProcessHandle.of(rows.getLong("pid")).ifPresent(backends::add);
            }
        }
        backends.get(random.nextInt(backends.size())).destroyForcibly();
    }

    /**
     * Takes the database away until the absence is closed: killed, and without its data whenever it is started again.
     */
    Absence killDatabaseForLong() throws IOException {
        var cluster = data.resolve("postgres");
        var hidden = data.resolve("postgres-hidden");
        killDatabase();
        Files.move(cluster, hidden);
        return () -> Files.move(hidden, cluster);
    }

    /** Freezes every process of the database until the absence is closed: connections stay, and nothing answers. */
    Absence freezeDatabase() throws IOException {
        var postmaster = postmaster();
        signal("STOP", List.of(postmaster));
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        signal("STOP", all);
        return () -> signal("CONT", all);
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How long the database is away: until this is closed. */
    interface Absence extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private void join() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Stops in order. */
    @Override
    public void close() {
        process.destroy();
        join();
    }
}
