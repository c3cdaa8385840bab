package linli.shared;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Runs commands of many callers as few transactions. While one batch is in the database the next gathers, so an idle
 * caller waits for nobody and a busy one shares its commit. {@link #submit} returns only after the commit.
 *
 * <p>The handler must open and commit one transaction for the whole list and return one result per command, in order; a
 * refusal is a result, not an exception. If it throws, the batch has changed nothing and each command is tried alone, so
 * that one bad command fails only its own caller; but if the database is away, all who wait are told so at once.
 */
public final class GroupCommit<C, R> implements AutoCloseable {
    /**
     * How many full batches may wait. A full one takes some 30 ms, so whoever comes last waits two seconds; who would
     * wait longer is refused at once, before callers give up and ask again for what is still to be done for them.
     */
    static final int MOST_BATCHES = 64;

    /** How the names of the threads begin that run batches. */
    public static final String THREADS = "commit-";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Waiting<C, R>(C command, CompletableFuture<R> result) {}

    private final Function<List<C>, List<R>> handler;
    private final int largestBatch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrivalOrEnd = lock.newCondition();
    private final Queue<Waiting<C, R>> queue = new ArrayDeque<>();
    private boolean ended;

    public GroupCommit(String name, int largestBatch, Function<List<C>, List<R>> handler) {
        this.handler = handler;
        this.largestBatch = largestBatch;
        Thread.ofPlatform().daemon().name(THREADS + name).start(this::run);
    }

    /**
     * Hands in the command and waits until its batch is durable; a failure of its own is thrown here.
     *
     * @throws DomainException at once if too many wait, or this has ended
     */
    public R submit(C command) {
        var waiting = new Waiting<C, R>(command, new CompletableFuture<>());
        enter(waiting);
        try {
            return waiting.result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Under the lock that {@link #close} and the committer's last look take, so that nobody enters after it. */
    private void enter(Waiting<C, R> waiting) {
        lock.lock();
        try {
            if (ended || queue.size() == largestBatch * MOST_BATCHES) {
                throw unavailable();
            }
            queue.add(waiting);
            arrivalOrEnd.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (var batch = next(); !batch.isEmpty(); batch = next()) {
                commit(batch);
            }
        } finally {
            close();
            fail(drain(), unavailable());
        }
    }

    /** Waits for the next batch; there is none after the end. */
    private List<Waiting<C, R>> next() {
        lock.lock();
        try {
            while (queue.isEmpty() && !ended) {
                arrivalOrEnd.awaitUninterruptibly();
            }
            return ended ? List.of() : take(largestBatch);
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting<C, R>> drain() {
        lock.lock();
        try {
            return take(queue.size());
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting<C, R>> take(int most) {
        var batch = new ArrayList<Waiting<C, R>>(Math.min(most, queue.size()));
        while (batch.size() < most && !queue.isEmpty()) {
            batch.add(queue.remove());
        }
        return batch;
    }

    private void commit(List<Waiting<C, R>> batch) {
        try {
            var results = handler.apply(batch.stream().map(Waiting::command).toList());
            if (results.size() != batch.size()) {
                throw new IllegalStateException("%d results for %d commands".formatted(results.size(), batch.size()));
            }
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result.complete(results.get(i));
            }
        } catch (RuntimeException e) {
            if (Outage.isOne(e) && !(e instanceof ConcurrencyFailureException)) {
                // Whoever still waits would only find out the same, and one batch after the other.
                fail(batch, e);
                fail(drain(), e);
            } else if (batch.size() == 1) {
                fail(batch, e);
            } else {
                batch.forEach(waiting -> commit(List.of(waiting)));
            }
        } catch (Error e) {
            fail(batch, e);
        }
    }

    private static <C, R> void fail(List<Waiting<C, R>> batch, Throwable failure) {
        batch.forEach(waiting -> waiting.result.completeExceptionally(failure));
    }

    private static DomainException unavailable() {
        return DomainException.later(SharedError.UNAVAILABLE, PATIENCE);
    }

    /** Ends the committer once the batch in the database is through; commands not yet begun are refused as unavailable. */
    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
            arrivalOrEnd.signal();
        } finally {
            lock.unlock();
        }
    }
}
