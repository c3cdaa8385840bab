package linli.ordering.fulfilment;

import java.time.Instant;
import java.util.List;
import linli.identity.PersonCard;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the counter finds by what somebody typed or scanned.
 *
 * @param pickup the one that it can only be; null if there are several or it is another store's
 * @param elsewhere whose code it is, if another store's
 * @param matches the waiting orders that it may be, the newest first; empty if there is one
 * @param more whether there are more than these
 */
record FoundPickups(@Nullable Pickup pickup, @Nullable OtherStore elsewhere, List<PickupMatch> matches, boolean more) {

    static FoundPickups one(Pickup pickup) {
        return new FoundPickups(pickup, null, List.of(), false);
    }

    static FoundPickups at(OtherStore store) {
        return new FoundPickups(null, store, List.of(), false);
    }

    record OtherStore(StoreId id, Bilingual name) {}

    /**
     * @param phone with its middle hidden; null if the buyer has none
     * @param title of its first line
     * @param quantity units in all lines
     */
    record PickupMatch(
            OrderId id,
            PersonCard buyer,
            @Nullable String phone,
            Bilingual title,
            @Nullable MediaId image,
            int lines,
            int quantity,
            Money total,
            Instant readyAt) {}
}
