package linli.activity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Parking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the projections up with the stream, each by itself: in a job of its own, from its own position. One that fails at
 * an event must not pass it over, for it would be wrong ever after; so it stops right before that event, which is parked
 * and tried again, and all others go on.
 */
@Service
public class Projections implements Job.Source {
    private static final int SLICE = 5_000;
    private static final int SLICES_AT_ONCE = 40;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Projection> projections;
    private final ProjectionRepository positions;
    private final Parking parking;
    private final TransactionTemplate transaction;

    Projections(
            List<Projection> projections,
            ProjectionRepository positions,
            Parking parking,
            TransactionTemplate transaction) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.positions = positions;
        this.parking = parking;
        this.transaction = transaction;
        positions.insert(this.projections.keySet());
    }

    @Override
    public List<Job> jobs() {
        return projections.values().stream()
                .map(projection -> new Job(work(projection), Lane.FAST, PAUSE, () -> catchUp(projection)))
                .toList();
    }

    private static String work(Projection projection) {
        return "activity.project-" + projection.name();
    }

    /** Adds what is committed and not added yet, at most 200,000 events of each; what comes meanwhile waits for the next time. */
    public void catchUp() {
        projections.values().forEach(this::catchUp);
    }

    private void catchUp(Projection projection) {
        var work = work(projection);
        switch (parking.placeOf(work)) {
            case FREE -> new Advance(projection, work, SLICE).run(SLICES_AT_ONCE);
            case DUE -> new Advance(projection, work, 1).run(SLICES_AT_ONCE);
            case WAITING -> {}
        }
    }

    /** Empties a projection and computes it again from the whole stream; meanwhile its numbers grow back. */
    public void rebuild(String name) {
        var projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("no projection " + name);
        }
        var work = work(projection);
        transaction.executeWithoutResult(_ -> {
            positions.reset(name);
            projection.clear();
            parking.forgetAll(work);
        });
        while (new Advance(projection, work, SLICE).run(SLICES_AT_ONCE)) {}
    }

    /** One projection's way along the stream: a slice that fails is halved, down to the event that fails alone. */
    private final class Advance {
        private final Projection projection;
        private final String work;
        private int size;

        /** How many of the next events hold one that fails, as far as is known. */
        private int suspects;

        Advance(Projection projection, String work, int size) {
            this.projection = projection;
            this.work = work;
            this.size = size;
            this.suspects = size == SLICE ? 0 : size;
        }

        /** Returns whether there may be more. */
        boolean run(int slices) {
            for (int n = 0; n < slices; n++) {
                if (!step()) {
                    return false;
                }
            }
            return true;
        }

        private boolean step() {
            try {
                var isFull = add();
                suspects -= size;
                size = suspects > 0 ? Math.ceilDiv(suspects, 2) : SLICE;
                return isFull.orElse(false);
            } catch (RuntimeException e) {
                if (Parking.isPassing(e)) {
                    throw e;
                }
                if (size == 1) {
                    positions.next(projection.name()).ifPresent(event -> parking.park(work, event, e));
                    return false;
                }
                suspects = size;
                size = Math.ceilDiv(size, 2);
                return true;
            }
        }

        /** Tells whether the slice was full, nothing if it had no events. */
        private Optional<Boolean> add() {
            return Objects.requireNonNull(transaction.execute(_ -> {
                var isFull = positions.begin(projection.name(), size);
                if (isFull.isPresent()) {
                    projection.add();
                    positions.finish(projection.name());
                }
                if (size == 1) {
                    parking.forgetAll(work);
                }
                return isFull;
            }));
        }
    }
}
