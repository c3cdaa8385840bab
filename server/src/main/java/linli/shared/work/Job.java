package linli.shared.work;

import java.time.Duration;
import java.util.List;

/**
 * Work that is done again and again: each run does what is due by {@code shared.now()}, a bounded amount at a time, and
 * may be repeated. A module declares it as a bean; one node at a time runs it. A run that fails is seen, hinders no other
 * job, and is followed by the next.
 *
 * @param name unique, such as {@code campaign.sweep}
 * @param every the pause after each run
 * @param works done one after the other; each has its turn, whether those before it failed or not
 */
public record Job(String name, Lane lane, Duration every, List<Work> works) {

    public Job {
        works = List.copyOf(works);
    }

    /** Work that knows no rows: one statement, or something that keeps order by itself. */
    public Job(String name, Lane lane, Duration every, Runnable run) {
        this(name, lane, every, List.of(new Work.Task(name, run)));
    }

    public Job(String name, Lane lane, Duration every, Worklist<?> list) {
        this(name, lane, every, List.<Work>of(list));
    }

    /** Jobs that are known only when the application has been put together, such as one for each bean of a kind. */
    public interface Source {
        List<Job> jobs();
    }
}
