package linli.activity;

import java.util.Objects;
import linli.shared.work.Parking;
import org.springframework.transaction.support.TransactionTemplate;

/** A reader's way along the stream from its own position: a slice that fails is halved, down to the event that fails alone. */
final class Advance {
    static final int SLICE = 5_000;
    private static final int STEPS_AT_ONCE = 40;

    /** Whoever goes along the stream. */
    interface Reader {
        /** Its position's. */
        String name();

        /** Takes the slice that is marked out, of so many events at most, in the transaction that moves the position on. */
        void take(int size);

        /** The next event cannot be taken: goes past it, or returns false to stay right before it. */
        boolean pass(RuntimeException failure);
    }

    private final Reader reader;
    private final PositionRepository positions;
    private final TransactionTemplate transaction;
    private int size;

    /** How many of the next events hold one that fails, as far as is known. */
    private int suspects;

    private Advance(Reader reader, PositionRepository positions, TransactionTemplate transaction, int suspects) {
        this.reader = reader;
        this.positions = positions;
        this.transaction = transaction;
        this.suspects = suspects;
        this.size = suspects == 0 ? SLICE : suspects;
    }

    static Advance of(Reader reader, PositionRepository positions, TransactionTemplate transaction) {
        return new Advance(reader, positions, transaction, 0);
    }

    /** Of one that stays before an event at which it failed: that is tried alone. */
    static Advance again(Reader reader, PositionRepository positions, TransactionTemplate transaction) {
        return new Advance(reader, positions, transaction, 1);
    }

    /** Goes on by 200,000 events at most; returns whether there may be more. */
    boolean run() {
        for (int n = 0; n < STEPS_AT_ONCE; n++) {
            if (!step()) {
                return false;
            }
        }
        return true;
    }

    private boolean step() {
        try {
            boolean isFull = take();
            goOn();
            return isFull;
        } catch (RuntimeException e) {
            if (Parking.isPassing(e)) {
                throw e;
            }
            if (size > 1) {
                suspects = size;
                size = Math.ceilDiv(size, 2);
                return true;
            }
            boolean isPast = reader.pass(e);
            if (isPast) {
                goOn();
            }
            return isPast;
        }
    }

    private void goOn() {
        suspects -= size;
        size = suspects > 0 ? Math.ceilDiv(suspects, 2) : SLICE;
    }

    /** Returns whether the slice was full. */
    private boolean take() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var isFull = positions.begin(reader.name(), size);
            if (isFull.isPresent()) {
                reader.take(size);
                positions.finish(reader.name());
            }
            return isFull.orElse(false);
        }));
    }
}
