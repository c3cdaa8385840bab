package linli.shared.work;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What a job does in a run. */
public sealed interface Work permits Work.Task, Worklist {
    /** Unique among all works, such as {@code campaign.expire-teams}; what is parked of it stands under this name. */
    String name();

    /** @param behindSince when the oldest came of what is still to be done; nothing if there is nothing, or no telling */
    record Task(String name, Runnable run, Supplier<Optional<Instant>> behindSince) implements Work {
        public Task(String name, Runnable run) {
            this(name, run, Optional::empty);
        }
    }
}
