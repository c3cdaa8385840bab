package linli.ordering;

import java.util.Collection;
import linli.catalog.ProductKind;

/** How buyers get what they bought, which follows from what that is. */
public enum Fulfilment {
    /** Goods at the store, for a code; what is no object and bought with them is there as soon as they are ready. */
    PICKUP,
    /** What a store does for its guests, for a code. */
    VISIT,
    /** At once, for what is no object; the order completes by itself. */
    DIGITAL;

    /** For what is bought together. */
    public static Fulfilment of(Collection<ProductKind> kinds) {
        return kinds.stream().map(Fulfilment::of).min(Fulfilment::compareTo).orElseThrow();
    }

    public static Fulfilment of(ProductKind kind) {
        return switch (kind) {
            case GOODS -> PICKUP;
            case SERVICE, EXPERIENCE -> VISIT;
            case DIGITAL, MEMBERSHIP -> DIGITAL;
        };
    }

    /** Where an order stands that is paid and waits for nobody. */
    public OrderState paid() {
        return switch (this) {
            case PICKUP, VISIT -> OrderState.READY;
            case DIGITAL -> OrderState.COMPLETED;
        };
    }
}
