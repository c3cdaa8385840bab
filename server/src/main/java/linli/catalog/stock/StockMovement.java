package linli.catalog.stock;

import java.time.Instant;
import linli.identity.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * A change of what a store has of a variant that is not an order's.
 *
 * @param number of the variant's movements at the store, from 1
 * @param after what was there then
 * @param sold what orders took since the movement before, less what they gave back
 * @param by null if the system did it
 */
record StockMovement(
        int number,
        int change,
        int after,
        int sold,
        StockReason reason,
        String note,
        @Nullable PersonCard by,
        Instant at) {

    StockMovement by(PersonCard person) {
        return new StockMovement(number, change, after, sold, reason, note, person, at);
    }
}
