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
 * @param approved how many have, of which each {@linkplain DecideWithdrawals#counts counts}
 * @param arrivesBy when the money is there at the latest: once it is transferred, and until then if that is in time
 * @param refusal why it was refused or came back, in the words of whoever said so
 * @param reference by which the bank knows the transfer
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
        @Nullable String refusal,
        @Nullable PersonId transferredBy,
        @Nullable Instant transferredAt,
        @Nullable String reference,
        @Nullable Instant returnedAt) {

    /** What of a payee whoever sees the request may see. */
    record To(PayeeId id, PayeeKind kind, @Nullable String bank, String account, String holder) {}

    Beneficiary beneficiary() {
        return new Beneficiary(ownerKind, owner);
    }

    /** The same, approved by so many, of whom no more matter than must approve it. */
    Withdrawal approvedBy(int count) {
        return new Withdrawal(
                id,
                ownerKind,
                owner,
                askedBy,
                payee,
                amount,
                state,
                approvals,
                Math.min(count, approvals),
                requestedAt,
                expiresAt,
                arrivesBy,
                decidedBy,
                decidedAt,
                refusal,
                transferredBy,
                transferredAt,
                reference,
                returnedAt);
    }

    /** As it was answered when it was asked for: paid out with nobody to decide, or not decided yet. */
    Withdrawal asAsked() {
        var then = approvals == 0 ? WithdrawalState.PAID_OUT : WithdrawalState.REQUESTED;
        var thenDecidedAt = approvals == 0 ? decidedAt : null;
        return new Withdrawal(
                id,
                ownerKind,
                owner,
                askedBy,
                payee,
                amount,
                then,
                approvals,
                0,
                requestedAt,
                expiresAt,
                arrivesBy(then, payee.kind(), expiresAt, thenDecidedAt),
                null,
                thenDecidedAt,
                null,
                null,
                null,
                null,
                null);
    }

    static @Nullable Instant arrivesBy(
            WithdrawalState state, PayeeKind kind, Instant expiresAt, @Nullable Instant since) {
        return switch (state) {
            case REQUESTED -> expiresAt.plus(kind.arrival());
            case PAID_OUT, TRANSFERRED -> since == null ? null : since.plus(kind.arrival());
            case RETURNED, REFUSED, EXPIRED, TAKEN_BACK -> null;
        };
    }
}
