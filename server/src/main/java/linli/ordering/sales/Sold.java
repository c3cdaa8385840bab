package linli.ordering.sales;

import java.time.Instant;
import java.util.List;
import linli.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * What was sold of a thing.
 *
 * @param units that are paid for, or held by a deposit, and not given back
 * @param more whether there are more, which nobody counted
 * @param buyers the latest, each once
 */
record Sold(int units, boolean more, List<Buyer> buyers) {

    /**
     * Somebody who bought it.
     *
     * @param name shortened, unless they let it be told
     * @param avatar null, unless they let it be seen
     */
    record Buyer(String name, @Nullable MediaId avatar, Instant at) {}
}
