package linli.activity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Parking;
import linli.shared.work.Work;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the projections up with the stream, each by itself: in a job of its own, from its own position. One that fails at
 * an event must not pass it over, for it would be wrong ever after; so it stops right before that event, which is parked
 * and tried again, and all others go on.
 */
@Service
public class Projections implements Job.Source {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Stopping> projections;
    private final PositionRepository positions;
    private final Parking parking;
    private final TransactionTemplate transaction;

    Projections(
            List<Projection> projections,
            PositionRepository positions,
            Parking parking,
            TransactionTemplate transaction) {
        this.projections =
                projections.stream().map(Stopping::new).collect(Collectors.toMap(Stopping::name, Function.identity()));
        this.positions = positions;
        this.parking = parking;
        this.transaction = transaction;
        positions.insert(this.projections.keySet());
    }

    @Override
    public List<Job> jobs() {
        return projections.values().stream()
                .map(projection -> new Job(
                        projection.work(),
                        Lane.FAST,
                        PAUSE,
                        List.of(new Work.Task(
                                projection.work(),
                                projection::catchUp,
                                () -> positions.behindSince(projection.name())))))
                .toList();
    }

    /** Adds what is committed and not added yet, at most 200,000 events of each; what comes meanwhile waits for the next time. */
    public void catchUp() {
        projections.values().forEach(Stopping::catchUp);
    }

    /** Empties a projection and computes it again from the whole stream; meanwhile its numbers grow back. */
    public void rebuild(String name) {
        var projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("no projection " + name);
        }
        projection.rebuild();
    }

    private final class Stopping implements Advance.Reader {
        private final Projection projection;

        Stopping(Projection projection) {
            this.projection = projection;
        }

        @Override
        public String name() {
            return projection.name();
        }

        String work() {
            return "activity.project-" + name();
        }

        void catchUp() {
            switch (parking.placeOf(work())) {
                case FREE -> Advance.of(this, positions, transaction).run();
                case DUE -> Advance.again(this, positions, transaction).run();
                case WAITING -> {}
            }
        }

        void rebuild() {
            transaction.executeWithoutResult(_ -> {
                positions.reset(name());
                projection.clear();
                parking.forgetAll(work());
            });
            var advance = Advance.of(this, positions, transaction);
            while (advance.run()) {}
        }

        @Override
        public void take(int size) {
            projection.add();
            if (size == 1) {
                parking.forgetAll(work());
            }
        }

        @Override
        public boolean pass(RuntimeException failure) {
            positions.next(name()).ifPresent(event -> parking.park(work(), event, failure));
            return false;
        }
    }
}
