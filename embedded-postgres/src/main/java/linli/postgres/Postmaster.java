package linli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's first process, a child of this JVM. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    /** Long, because recovery after a crash may have gigabytes to replay. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final int STATUS_LINE = 7;
    private static final int LOG_TAIL = 15;

    private final Process process;
    private final ClusterFiles files;
    private volatile boolean stopping;

    private Postmaster(Process process, ClusterFiles files) {
        this.process = process;
        this.files = files;
    }

    static Postmaster launch(ProcessBuilder builder, ClusterFiles files) throws IOException, InterruptedException {
        var postmaster = new Postmaster(fork(builder), files);
        postmaster.awaitReady();
        postmaster.process.onExit().thenRun(postmaster::reportUnexpectedExit);
        return postmaster;
    }

    /**
     * The death signal follows the thread that forked, not the process: this one lives as long as the server, where a
     * pooled or virtual thread would take it down early.
     */
    private static Process fork(ProcessBuilder builder) throws IOException {
        var forked = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres-parent").start(() -> {
            try {
                Process process = builder.start();
                process.getOutputStream().close();
                forked.complete(process);
                process.waitFor();
            } catch (IOException | InterruptedException failure) {
                forked.completeExceptionally(failure);
            }
        });
        try {
            return forked.join();
        } catch (CompletionException failure) {
            throw new IOException("cannot run " + builder.command().getFirst(), failure.getCause());
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IOException("the server stopped with code %d%n%s".formatted(process.exitValue(), logTail()));
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new IOException("the server was not ready in time%n%s".formatted(logTail()));
            }
            Thread.sleep(10);
        }
    }

    private boolean isReady() throws IOException {
        try {
            List<String> lines = Files.readAllLines(files.data().resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE
                    && lines.getFirst().strip().equals(Long.toString(process.pid()))
                    && lines.get(STATUS_LINE).startsWith("ready");
        } catch (NoSuchFileException early) {
            return false;
        }
    }

    private void reportUnexpectedExit() {
        if (!stopping) {
            LOG.error(
                    "PostgreSQL in {} stopped by itself with code {}; see {}",
                    files.data(),
                    process.exitValue(),
                    files.logs());
        }
    }

    void stop() throws IOException, InterruptedException {
        stopping = true;
        Signals.send(Signals.FAST_SHUTDOWN, process.toHandle());
        if (process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return;
        }
        LOG.warn("PostgreSQL in {} did not stop in {}, it will recover at the next start", files.data(), STOP_PATIENCE);
        Signals.send(Signals.IMMEDIATE_SHUTDOWN, process.toHandle());
        if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private String logTail() throws IOException {
        try (Stream<Path> logs = Files.list(files.logs())) {
            Optional<Path> newest = logs.filter(log -> log.toFile().length() > 0)
                    .max(Comparator.comparingLong(log -> log.toFile().lastModified()));
            if (newest.isEmpty()) {
                return "";
            }
            List<String> lines = Files.readAllLines(newest.get());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
        }
    }
}
