package linli.activity;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import linli.activity.FollowerRepository.Subject;
import linli.shared.work.Job;
import linli.shared.work.Lane;
import linli.shared.work.Parking;
import linli.shared.work.Work;
import linli.shared.work.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each follower what has happened, in a job of its own and from its own position. An event at which one fails is
 * held back with its thing, and so is what happens to that thing afterwards; a worklist takes both up again.
 */
@Service
class Followers implements Job.Source {
    private static final int THINGS = 100;
    private static final int EVENTS = 500;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final List<Telling> followers;
    private final PositionRepository positions;
    private final FollowerRepository events;
    private final Parking parking;
    private final TransactionTemplate transaction;

    Followers(
            List<Follower> followers,
            PositionRepository positions,
            FollowerRepository events,
            Parking parking,
            TransactionTemplate transaction) {
        this.followers = followers.stream().map(Telling::new).toList();
        this.positions = positions;
        this.events = events;
        this.parking = parking;
        this.transaction = transaction;
        positions.insertAtTheEnd(this.followers.stream().map(Telling::name).collect(Collectors.toSet()));
    }

    @Override
    public List<Job> jobs() {
        return followers.stream().map(Telling::job).toList();
    }

    private final class Telling implements Advance.Reader {
        private final Follower follower;
        private final String[] verbs;
        private final String name;

        Telling(Follower follower) {
            this.follower = follower;
            this.verbs = follower.followed().stream().map(Verb::name).toArray(String[]::new);
            this.name = "activity.follow-" + follower.name();
        }

        @Override
        public String name() {
            return name;
        }

        Job job() {
            return new Job(
                    name,
                    Lane.FAST,
                    PAUSE,
                    List.of(
                            new Work.Task(
                                    name,
                                    () -> Advance.of(this, positions, transaction)
                                            .run(),
                                    () -> positions.behindSince(name)),
                            Worklist.alone(
                                    held(), THINGS, turn -> events.held(name, turn), Subject::key, this::catchUp)));
        }

        private String held() {
            return name + ".held";
        }

        @Override
        public void take(int size) {
            handle(events.take(name, verbs));
        }

        @Override
        public boolean pass(RuntimeException failure) {
            transaction.executeWithoutResult(_ -> {
                if (positions.begin(name, 1).isPresent()) {
                    events.hold(name, verbs).forEach(subject -> parking.park(held(), subject.key(), failure));
                    positions.finish(name);
                }
            });
            return true;
        }

        /** Goes as far as it can: fewer events at a time where it fails, down to the one at which it fails alone. */
        private void catchUp(Subject subject) {
            int size = EVENTS;
            while (size > 0) {
                int limit = size;
                try {
                    boolean isFull = Objects.requireNonNull(transaction.execute(_ -> {
                        var released = events.release(name, subject, limit);
                        handle(released);
                        return released.size() == limit;
                    }));
                    size = isFull ? size : 0;
                } catch (RuntimeException e) {
                    if (size == 1 || Parking.isPassing(e)) {
                        throw e;
                    }
                    size = Math.ceilDiv(size, 2);
                }
            }
        }

        private void handle(List<Happened> happened) {
            if (!happened.isEmpty()) {
                follower.handle(happened);
            }
        }
    }
}
