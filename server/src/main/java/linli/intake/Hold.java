package linli.intake;

import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import linli.shared.PersonId;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A runner's hold on a run: it alone may move the run, until it ends or a minute and a half passes without a step. What
 * changes the run is for use within a step.
 */
public final class Hold {
    private final RunRepository runs;
    private final LineRepository lines;
    private final PieceRepository pieces;
    private final TransactionOperations transaction;
    private final ImportKind kind;
    private final Run run;
    private final RunRepository.Claimed claimed;
    private final long runner;

    Hold(
            RunRepository runs,
            LineRepository lines,
            PieceRepository pieces,
            TransactionOperations transaction,
            ImportKind kind,
            Run run,
            RunRepository.Claimed claimed,
            long runner) {
        this.runs = runs;
        this.lines = lines;
        this.pieces = pieces;
        this.transaction = transaction;
        this.kind = kind;
        this.run = run;
        this.claimed = claimed;
        this.runner = runner;
    }

    public Run run() {
        return run;
    }

    public Mode mode() {
        return claimed.mode();
    }

    public PersonId startedBy() {
        return claimed.startedBy();
    }

    /** How often the run was taken hold of since it last advanced, from 1. */
    public int attempt() {
        return claimed.attempt();
    }

    /** The run's file, from its beginning. */
    public StoredFile file() {
        return new StoredFile(pieces, run);
    }

    /**
     * Takes a step in a transaction of its own, under the lock of the run; the step gets how much is done.
     *
     * @throws RuntimeException if another runner has taken hold of the run, about which nothing is to be done
     */
    public <T> T step(LongFunction<T> step) {
        return Objects.requireNonNull(transaction.execute(_ -> step.apply(hold())));
    }

    /** Takes a step that has nothing to answer. */
    public void step(Runnable step) {
        transaction.executeWithoutResult(_ -> {
            hold();
            step.run();
        });
    }

    private long hold() {
        return runs.hold(run, runner).orElseThrow(SupersededException::new);
    }

    /** Adds lines to the report. */
    public void tell(List<Line> told) {
        lines.tell(kind, run, told);
    }

    /** Enters one of the kind's own states. */
    public void enter(Enum<?> state) {
        runs.enter(run, state.name());
    }

    /** Notes how much is done now. */
    public void advance(long done) {
        runs.advance(run, done);
    }

    /** Notes that the run has moved, though as much is done as before. */
    public void advance() {
        runs.advance(run, null);
    }

    /** Ends the run in this state and lets go of its file. */
    public void finish(Enum<?> state) {
        runs.finish(run, state.name());
        pieces.delete(run);
    }
}
