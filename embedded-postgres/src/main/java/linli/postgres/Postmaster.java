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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's first process, a child of this JVM, started again when it dies unasked. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    /** Long, because recovery after a crash may have gigabytes to replay. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration RESTART_DELAY = Duration.ofSeconds(2);
    private static final int STATUS_LINE = 7;
    private static final int LOG_TAIL = 15;

    private final ProcessBuilder builder;
    private final ClusterFiles files;
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private volatile boolean servedOnce;
    private @Nullable Process process;

    private Postmaster(ProcessBuilder builder, ClusterFiles files) {
        this.builder = builder;
        this.files = files;
    }

    static Postmaster launch(ProcessBuilder builder, ClusterFiles files) throws IOException, InterruptedException {
        var postmaster = new Postmaster(builder, files);
        postmaster.awaitReady(postmaster.superviseInThread());
        postmaster.servedOnce = true;
        return postmaster;
    }

    /**
     * The death signal follows the thread that forked, not the process: this one lives as long as the server, where a
     * pooled or virtual thread would take it down early.
     */
    private Process superviseInThread() throws IOException {
        var first = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres-parent").start(() -> {
            try {
                Optional<Process> running = forkUnlessStopping();
                running.ifPresent(first::complete);
                while (running.isPresent()) {
                    running.get().waitFor();
                    running = servedOnce ? restart(running.get().exitValue()) : Optional.empty();
                }
            } catch (IOException | InterruptedException failure) {
                first.completeExceptionally(failure);
            }
        });
        try {
            return first.join();
        } catch (CompletionException failure) {
            throw new IOException("cannot run " + builder.command().getFirst(), failure.getCause());
        }
    }

    private synchronized Optional<Process> forkUnlessStopping() throws IOException {
        if (stopRequested.getCount() == 0) {
            return Optional.empty();
        }
        Process forked = builder.start();
        forked.getOutputStream().close();
        process = forked;
        return Optional.of(forked);
    }

    /** Tries until it succeeds, for what took the server down, such as a full disk, may take a while to go away. */
    private Optional<Process> restart(int exitValue) throws InterruptedException {
        while (!stopRequested.await(RESTART_DELAY.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.error("PostgreSQL stopped by itself with code {}, starting it again; see {}", exitValue, files.logs());
            try {
                Leftovers.clear(files.data());
                return forkUnlessStopping();
            } catch (IOException | RuntimeException failure) {
                LOG.error("PostgreSQL could not be started again", failure);
            }
        }
        return Optional.empty();
    }

    private void awaitReady(Process server) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!isReady(server)) {
            if (!server.isAlive()) {
                throw new IOException("the server stopped with code %d%n%s".formatted(server.exitValue(), logTail()));
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new IOException("the server was not ready in time%n%s".formatted(logTail()));
            }
            Thread.sleep(10);
        }
    }

    private boolean isReady(Process server) throws IOException {
        try {
            List<String> lines = Files.readAllLines(files.data().resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE
                    && lines.getFirst().strip().equals(Long.toString(server.pid()))
                    && lines.get(STATUS_LINE).startsWith("ready");
        } catch (NoSuchFileException early) {
            return false;
        }
    }

    void stop() throws IOException, InterruptedException {
        Process running = requestStop();
        if (running == null) {
            return;
        }
        Signals.send(Signals.FAST_SHUTDOWN, running.toHandle());
        if (running.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return;
        }
        LOG.warn("PostgreSQL in {} did not stop in {}, it will recover at the next start", files.data(), STOP_PATIENCE);
        Signals.send(Signals.IMMEDIATE_SHUTDOWN, running.toHandle());
        if (!running.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly().waitFor();
        }
    }

    private synchronized @Nullable Process requestStop() {
        stopRequested.countDown();
        return process;
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
