package linli.payment;

import java.time.Instant;
import linli.payment.ProviderNotice.Result;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a provider said that does not fit, however often it said so. It changed no payment and moved no money.
 *
 * @param expected null if we know of no such payment
 * @param settled null while somebody has to look at it
 */
record Mismatch(
        MismatchId id,
        PaymentMethod provider,
        MismatchKind kind,
        Said said,
        @Nullable Expected expected,
        int times,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Settled settled) {

    /** As it is, with the name of who settled it. */
    Mismatch settledBy(String name) {
        return settled == null
                ? this
                : new Mismatch(
                        id,
                        provider,
                        kind,
                        said,
                        expected,
                        times,
                        firstSeenAt,
                        lastSeenAt,
                        new Settled(settled.by(), name, settled.at(), settled.note()));
    }

    enum State {
        OPEN,
        SETTLED
    }

    /** @param minor in the smallest unit of that currency, which need not be one of ours; a string, for it may be any */
    record Said(String merchant, String order, String transaction, String minor, String currency, Result result) {}

    /**
     * @param subject what the payment is for
     * @param transaction which the payment was captured by; null if it was not
     * @param state what the payment stood at when this was first seen
     */
    record Expected(
            String subject,
            String merchant,
            Money amount,
            @Nullable String transaction,
            PaymentState state) {}

    /** @param name of the person; empty until it is looked up, and if they left */
    record Settled(PersonId by, String name, Instant at, String note) {}
}
