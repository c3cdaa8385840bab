package linli.shared.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import linli.shared.Unhurried;
import linli.shared.work.Worklist.Manner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off worklists. Whatever it must remember is in the database, so that it may be killed anywhere. */
@Component
class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int MOST_KEYS = 50_000;
    private static final int MOST_TRIES = 50;
    private static final int ALONE_AT_ONCE = 4;

    /**
     * What became of some keys; those that are neither are parked.
     *
     * @param left due as before, because somebody held them
     */
    private record Tally(int done, int left) {
        static final Tally NOTHING = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(done + other.done, left + other.left);
        }
    }

    private final Parking parking;
    private final TransactionTemplate transaction;

    Worker(Parking parking, TransactionTemplate transaction) {
        this.parking = parking;
        this.transaction = transaction;
    }

    /**
     * Does what is due and not parked, batch after batch; returns false if something is left, because there is too much or
     * because somebody held it. A batch in which nothing could be done is the last: then it is not the rows that are wrong.
     */
    <K> boolean workOff(Worklist<K> list) {
        var seen = new HashSet<String>();
        int left = 0;
        while (seen.size() < MOST_KEYS) {
            var due = list.due().apply(Turn.fresh(list.name(), list.batch()));
            var keys = due.stream().filter(key -> seen.add(list.text(key))).toList();
            var tally = keys.isEmpty() ? Tally.NOTHING : handle(list, keys);
            left += tally.left();
            if (due.size() < list.batch()) {
                return left == 0;
            }
            if (tally.done() == 0) {
                return false;
            }
        }
        return false;
    }

    /** Tries again what is parked and has its next try, each key by itself, at most 50 in a run. */
    <K> void tryAgain(Worklist<K> list) {
        var parked = parking.due(list.name(), MOST_TRIES);
        if (parked.isEmpty()) {
            return;
        }
        var due = list.due().apply(Turn.again(list.name(), parked));
        if (list.manner() == Manner.ALONE) {
            handleAlone(list, due);
        } else {
            due.forEach(key -> handleTogether(list, List.of(key)));
        }
        var gone = new HashSet<>(parked);
        list.texts(due).forEach(gone::remove);
        if (!gone.isEmpty()) {
            parking.forgetDone(list.name(), gone);
        }
    }

    private <K> Tally handle(Worklist<K> list, List<K> keys) {
        return switch (list.manner()) {
            case TOGETHER -> handleTogether(list, keys);
            case ALONE -> handleAlone(list, keys);
        };
    }

    private <K> Tally handleTogether(Worklist<K> list, List<K> keys) {
        try {
            transaction.executeWithoutResult(_ -> {
                parking.waitForNobody();
                list.handle().accept(keys);
                if (keys.size() == 1) {
                    parking.forget(list.name(), list.text(keys.getFirst()));
                }
            });
            return new Tally(keys.size(), 0);
        } catch (RuntimeException | StackOverflowError e) {
            if (Failure.isOutage(e)) {
                throw e;
            }
            if (keys.size() == 1) {
                return putOff(list, keys.getFirst(), e);
            }
            int half = keys.size() / 2;
            return handleTogether(list, keys.subList(0, half))
                    .plus(handleTogether(list, keys.subList(half, keys.size())));
        }
    }

    /** A few at a time, for each may wait long for somebody else. */
    private <K> Tally handleAlone(Worklist<K> list, List<K> keys) {
        var permits = new Semaphore(ALONE_AT_ONCE);
        var answers = new ArrayList<Future<Tally>>();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(list.name() + "-", 0).factory())) {
            for (var key : keys) {
                permits.acquireUninterruptibly();
                answers.add(threads.submit(() -> {
                    try {
                        return handleAlone(list, key);
                    } finally {
                        permits.release();
                    }
                }));
            }
        }
        return answers.stream().map(Worker::get).reduce(Tally.NOTHING, Tally::plus);
    }

    private static Tally get(Future<Tally> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the end", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private <K> Tally handleAlone(Worklist<K> list, K key) {
        try {
            Unhurried.run(() -> list.handle().accept(List.of(key)));
            parking.forget(list.name(), list.text(key));
            return new Tally(1, 0);
        } catch (RuntimeException | StackOverflowError e) {
            if (Failure.isOutage(e)) {
                throw e;
            }
            return putOff(list, key, e);
        }
    }

    private <K> Tally putOff(Worklist<K> list, K key, Throwable failure) {
        if (Failure.isContention(failure)) {
            LOG.info("{} leaves {} to its next run: {}", list.name(), list.text(key), failure.toString());
            return new Tally(0, 1);
        }
        parking.park(list.name(), list.key().apply(key), failure);
        return Tally.NOTHING;
    }
}
