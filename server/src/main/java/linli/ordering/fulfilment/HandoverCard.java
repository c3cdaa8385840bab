package linli.ordering.fulfilment;

import java.time.Instant;
import linli.identity.PersonCard;
import linli.media.MediaId;
import linli.ordering.OrderId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over in a store's list, whether it stands or was undone.
 *
 * @param title of the order's first line
 * @param quantity units in all lines
 * @param undoableUntil when it can no longer be undone; null if it cannot be any more
 */
record HandoverCard(
        OrderId order,
        PersonCard buyer,
        Bilingual title,
        @Nullable MediaId image,
        int lines,
        int quantity,
        PersonCard by,
        Instant at,
        @Nullable Instant undoableUntil,
        @Nullable PersonCard undoneBy,
        @Nullable Instant undoneAt) {}
