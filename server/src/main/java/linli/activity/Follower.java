package linli.activity;

import java.util.List;
import java.util.Set;

/**
 * Something that is done about what has happened, a few seconds later: it is told of everything that happens from when it
 * is first there. A module declares it as a bean; nobody else has to know of it.
 *
 * <p>What happened to one thing comes in order; what it fails at is parked by its thing and tried again, however often it
 * takes, with everything that happens to that thing later waiting behind it. All other things go on.
 */
public interface Follower {
    /** Unique and stable, such as {@code notice.tell}, for its position is kept under it. */
    String name();

    /** What it is told of. */
    Set<Verb> followed();

    /**
     * Handles what happened, set-based: events of many things and brands, in the stream's order. It runs in the transaction
     * that notes them as handled, so that what it writes to the database it writes once; whatever else it does it may do
     * again. What speaks to other machines is better only noted here, and done by a {@link linli.shared.work.Worklist}.
     * What was parked comes a thing at a time, a few things at once.
     */
    void handle(List<Happened> happened);
}
