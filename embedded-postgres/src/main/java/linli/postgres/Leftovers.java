package linli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier instance left in a data directory when it died: a running postmaster, its server processes, or only
 * its pid file. Must be called with the directory's lock held, so that nobody else can own what is found.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Path PROC = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path dataDirectory;
    private final Path pidFile;

    private Leftovers(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.pidFile = dataDirectory.resolve("postmaster.pid");
    }

    static void clear(Path dataDirectory) throws IOException, InterruptedException {
        new Leftovers(dataDirectory).clear();
    }

    /**
     * The pid file goes last. PostgreSQL itself would keep it when its number now belongs to another process or to a
     * zombie that nobody reaps, both common in containers, and would then refuse to start.
     */
    private void clear() throws IOException, InterruptedException {
        List<ProcessHandle> running = running();
        if (!running.isEmpty()) {
            LOG.warn("Stopping a PostgreSQL server that an earlier run left in {}", dataDirectory);
            stop(running);
        }
        Files.deleteIfExists(pidFile);
    }

    private void stop(List<ProcessHandle> running) throws IOException, InterruptedException {
        Optional<ProcessHandle> postmaster = postmasterPid()
                .flatMap(pid -> running.stream().filter(p -> p.pid() == pid).findAny());
        if (postmaster.isPresent()) {
            Signals.send(Signals.FAST_SHUTDOWN, postmaster.get());
            if (awaitNone(PATIENCE)) {
                return;
            }
        }
        for (ProcessHandle process : running()) {
            Signals.send(Signals.IMMEDIATE_SHUTDOWN, process);
        }
        if (!awaitNone(PATIENCE)) {
            throw new IllegalStateException("Processes %s still use the data directory %s"
                    .formatted(running().stream().map(ProcessHandle::pid).toList(), dataDirectory));
        }
    }

    private boolean awaitNone(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    /** Every server process has the data directory as its working directory; a zombie has none. */
    private List<ProcessHandle> running() throws IOException {
        if (!Files.isDirectory(PROC)) {
            return postmasterPid().flatMap(ProcessHandle::of).filter(this::serves).stream()
                    .toList();
        }
        Path directory = dataDirectory.toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksIn(directory, process)).toList();
        }
    }

    private static boolean worksIn(Path directory, ProcessHandle process) {
        Path entry = PROC.resolve(Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(entry.resolve("cwd")).equals(directory)
                    && Files.readSymbolicLink(entry.resolve("exe")).endsWith("bin/postgres");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private boolean serves(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(dataDirectory.toString()))
                .isPresent();
    }

    private Optional<Long> postmasterPid() {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException absent) {
            return Optional.empty();
        }
    }
}
