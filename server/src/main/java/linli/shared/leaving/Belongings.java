package linli.shared.leaving;

import java.util.List;
import linli.shared.PersonId;

/**
 * What stands of somebody in one module: said before they leave, and ended when they do. Each module that keeps something
 * of people provides one.
 *
 * <p>The one transaction in which somebody leaves asks all of them to end, then all of them what still stands. Each takes
 * its locks when it is asked to end, so they are asked in their {@code @Order}, which is the order in which every
 * transaction locks: communities and their content {@code 10}, orders with their campaign counters and stock {@code 20},
 * commissions {@code 30}, the book {@code 40}, and the person's own row last.
 */
public interface Belongings {

    /** What stands of the person now: a bounded number of things, and nothing once they have left, or where nothing does. */
    default List<Standing> list(PersonId person) {
        return List.of();
    }

    /**
     * Ends whatever leaving ends, and settles what the person gives up, in the caller's transaction. What keeps them is
     * left as it is: it is listed afterwards, and then nothing of this happens.
     */
    void end(Departure departure);
}
