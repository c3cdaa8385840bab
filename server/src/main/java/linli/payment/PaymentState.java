package linli.payment;

/**
 * Where a payment stands. {@code CREATED} becomes {@code CAPTURED}, {@code FAILED} or {@code EXPIRED}; the last two
 * still become {@code CAPTURED} if the provider took the money after all. A captured one is {@code REFUNDING} while the
 * provider owes an answer, then {@code REFUNDED} if nothing is left of it, else {@code CAPTURED} again.
 */
public enum PaymentState {
    CREATED,
    CAPTURED,
    FAILED,
    EXPIRED,
    REFUNDING,
    REFUNDED;

    boolean mayBeCaptured() {
        return switch (this) {
            case CREATED, FAILED, EXPIRED -> true;
            case CAPTURED, REFUNDING, REFUNDED -> false;
        };
    }
}
