package linli.ordering;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where an order stands; every transition there is stands here. */
public enum OrderState {
    AWAITING_PAYMENT,
    /** Held by its deposit, and waits for its team or its campaign's threshold. */
    DEPOSITED,
    /** Held by its deposit for good; the balance is to be paid in its window. */
    BALANCE_DUE,
    /** Paid, and waits for its team or its campaign's threshold. */
    PAID,
    /** Can be picked up. */
    READY,
    /** Handed over. */
    COMPLETED,
    /** Beyond return: everybody's part of the money is theirs. */
    SETTLED,
    /** Was never paid in time. */
    CANCELLED,
    /** The balance was not paid in time, and the deposit is the store's. */
    FORFEITED,
    /** All of the money went back. */
    REFUNDED;

    public Set<OrderState> next() {
        return switch (this) {
            case AWAITING_PAYMENT -> Set.of(DEPOSITED, BALANCE_DUE, PAID, READY, COMPLETED, CANCELLED);
            case DEPOSITED -> Set.of(BALANCE_DUE, REFUNDED);
            case BALANCE_DUE -> Set.of(READY, COMPLETED, FORFEITED, REFUNDED);
            case PAID -> Set.of(READY, COMPLETED, REFUNDED);
            case READY -> Set.of(COMPLETED, REFUNDED);
            case COMPLETED -> Set.of(SETTLED, REFUNDED);
            case SETTLED, CANCELLED, FORFEITED, REFUNDED -> Set.of();
        };
    }

    /** Where it comes back to if what led here is undone in time; nothing else leads back. */
    public Optional<OrderState> undone() {
        return this == COMPLETED ? Optional.of(READY) : Optional.empty();
    }

    /** Whether money of it can go back. */
    public boolean refundable() {
        return next().contains(REFUNDED);
    }

    /** The states from which this one may be entered: the condition of every write that enters it. */
    public String[] before() {
        return Arrays.stream(values())
                .filter(state -> state.next().contains(this))
                .map(OrderState::name)
                .toArray(String[]::new);
    }
}
