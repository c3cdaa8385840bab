package linli.ordering.day;

import java.time.Instant;
import java.util.List;
import linli.shared.Money;
import linli.shared.PaymentMethod;

/**
 * What happened at a store in a span of time, its end excluded.
 *
 * @param taken by all methods together
 * @param takenBack hand-overs that were undone
 * @param waiting pickups that waited when it was counted
 * @param refundsAsked refunds that somebody had asked for and nobody decided, then
 */
record DayFigures(
        Instant since,
        Instant until,
        List<DayTaking> takings,
        Money taken,
        Money refunded,
        int handedOver,
        int takenBack,
        int waiting,
        int refundsAsked) {

    /**
     * @param payments deposits and balances each count as one
     * @param refunds what goes back of both counts as two
     */
    record DayTaking(PaymentMethod method, int payments, Money taken, int refunds, Money refunded) {}
}
