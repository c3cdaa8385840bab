package linli.activity;

import jakarta.annotation.PreDestroy;
import java.util.List;
import linli.shared.BrandId;
import linli.shared.GroupCommit;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stream's front door. */
@Service
public class ActivityStream {
    private static final int LARGEST_BATCH = 256;

    private final ActivityRepository stream;
    private final GroupCommit<List<Activity>, Integer> commit;

    ActivityStream(ActivityRepository stream) {
        this.stream = stream;
        this.commit = new GroupCommit<>("activity", LARGEST_BATCH, this::commit);
    }

    /** Records activities in the caller's transaction: one statement however many there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Activity> activities) {
        if (!activities.isEmpty()) {
            stream.insert(activities);
        }
    }

    /** Records an activity that stands alone, such as a view; returns once it is durable. Group-committed. */
    public void ingest(Activity activity) {
        ingest(List.of(activity));
    }

    /** Records activities that stand alone; returns once all are durable. Group-committed with those of others. */
    public void ingest(List<Activity> activities) {
        commit.submit(activities);
    }

    /**
     * Notes the way by which a browser and its person came: by a share, through a touchpoint, from a post. What they do
     * in the next 30 days is recorded with it, wherever the activity itself does not say.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(BrandId brand, VisitorId visitor, @Nullable PersonId person, Activity.Where way) {
        stream.arrive(brand, visitor, person, way);
    }

    /** One statement, and with that one transaction. */
    private List<Integer> commit(List<List<Activity>> batches) {
        stream.insert(batches.stream().flatMap(List::stream).toList());
        return batches.stream().map(List::size).toList();
    }

    @PreDestroy
    void close() {
        commit.close();
    }
}
