package linli.activity;

import java.util.List;
import org.springframework.stereotype.Service;

/** The stream's front door. */
@Service
public class ActivityStream {

    /** Records activities in the caller's transaction: one statement however many there are. */
    public void record(List<Activity> activities) {
        throw new UnsupportedOperationException();
    }

    /** Records an activity that stands alone, such as a view; returns once it is durable. Group-committed. */
    public void ingest(Activity activity) {
        throw new UnsupportedOperationException();
    }
}
