package linli.ledger.withdrawal;

import java.time.Instant;
import linli.ledger.Beneficiary;
import linli.ledger.OwnerId;
import linli.ledger.PayeeId;
import linli.ledger.PayeeKind;
import linli.shared.Money;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A request to pay out.
 *
 * @param owner whose money it is
 * @param payee where it goes to
 * @param approvals how many must approve it
 * @param approved how many have
 * @param arrivesBy when the money is there at the latest: once it is paid out, and until then if it is in time
 * @param refusal why it was refused, in the words of whoever did
 */
record Withdrawal(
        WithdrawalId id,
        Beneficiary.Kind ownerKind,
        OwnerId owner,
        PersonId askedBy,
        To payee,
        Money amount,
        WithdrawalState state,
        int approvals,
        int approved,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable Instant arrivesBy,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusal) {

    /** What of a payee whoever sees the request may see. */
    record To(PayeeId id, PayeeKind kind, @Nullable String bank, String account, String holder) {}

    Beneficiary beneficiary() {
        return new Beneficiary(ownerKind, owner);
    }

    /** As it was answered when it was asked for: paid out with nobody to decide, or not decided yet. */
    Withdrawal asAsked() {
        return approvals == 0
                ? this
                : new Withdrawal(
                        id,
                        ownerKind,
                        owner,
                        askedBy,
                        payee,
                        amount,
                        WithdrawalState.REQUESTED,
                        approvals,
                        0,
                        requestedAt,
                        expiresAt,
                        arrivesBy(WithdrawalState.REQUESTED, payee.kind(), expiresAt, null),
                        null,
                        null,
                        null);
    }

    static @Nullable Instant arrivesBy(
            WithdrawalState state, PayeeKind kind, Instant expiresAt, @Nullable Instant decidedAt) {
        return switch (state) {
            case REQUESTED -> expiresAt.plus(kind.arrival());
            case PAID_OUT -> decidedAt == null ? null : decidedAt.plus(kind.arrival());
            case REFUSED, EXPIRED, TAKEN_BACK -> null;
        };
    }
}
