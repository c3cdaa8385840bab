package linli.ordering.fulfilment;

import java.time.Instant;
import java.util.List;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.identity.PersonCard;
import linli.media.MediaId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An order as the counter of its store looks at it: what is handed over, to whom and how it was paid. It can be handed
 * over while its state is READY; else the state says why not, and the hand-over when it was and by whom.
 *
 * @param phone with its middle hidden; null if the buyer has none
 * @param refunded what was given back of it; the hand-over repeats it
 * @param refundRequested whether a refund is asked for that nobody has decided
 */
record Pickup(
        OrderId id,
        OrderState state,
        PersonCard buyer,
        @Nullable String phone,
        PaymentMethod payment,
        Money total,
        Money refunded,
        boolean refundRequested,
        @Nullable Instant readyAt,
        @Nullable PickupHandover handover,
        List<PickupLine> lines) {

    /** @param refunded what was given back for it; all of its amount, and nothing of it is handed over */
    record PickupLine(
            VariantId variant,
            ProductKind kind,
            Bilingual title,
            String variantTitle,
            @Nullable MediaId image,
            int quantity,
            Money amount,
            Money refunded) {}

    /** @param undoableUntil when it can no longer be undone; null if it cannot be any more */
    record PickupHandover(
            PersonCard by, Instant at, @Nullable Instant undoableUntil) {}
}
