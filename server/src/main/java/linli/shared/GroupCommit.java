package linli.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
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
    private record Waiting<C, R>(C command, CompletableFuture<R> result) {}

    private final Function<List<C>, List<R>> handler;
    private final int largestBatch;
    private final LinkedBlockingQueue<Waiting<C, R>> queue = new LinkedBlockingQueue<>();
    private final Thread committer;

    public GroupCommit(String name, int largestBatch, Function<List<C>, List<R>> handler) {
        this.handler = handler;
        this.largestBatch = largestBatch;
        this.committer = Thread.ofPlatform().daemon().name("commit-" + name).start(this::run);
    }

    /** Hands in the command and waits until its batch is durable; a failure of its own is thrown here. */
    public R submit(C command) {
        var waiting = new Waiting<C, R>(command, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void run() {
        var batch = new ArrayList<Waiting<C, R>>(largestBatch);
        try {
            while (true) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, largestBatch - 1);
                commit(batch);
            }
        } catch (InterruptedException closed) {
            queue.forEach(
                    waiting -> waiting.result.completeExceptionally(new DomainException(SharedError.UNAVAILABLE)));
        }
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
                fail(batch, e);
                refuseWaiting(e);
            } else if (batch.size() == 1) {
                fail(batch, e);
            } else {
                batch.forEach(waiting -> commit(List.of(waiting)));
            }
        } catch (Error e) {
            fail(batch, e);
        }
    }

    /** Whoever still waits would only find out the same, and one batch after the other. */
    private void refuseWaiting(RuntimeException outage) {
        var waiting = new ArrayList<Waiting<C, R>>();
        queue.drainTo(waiting);
        fail(waiting, outage);
    }

    private static <C, R> void fail(List<Waiting<C, R>> batch, Throwable failure) {
        batch.forEach(waiting -> waiting.result.completeExceptionally(failure));
    }

    /** Ends the committer; commands not yet begun are refused as unavailable. */
    @Override
    public void close() {
        committer.interrupt();
    }
}
