package linli.ledger.withdrawal;

import java.time.Instant;
import linli.shared.Money;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

record Withdrawal(
        WithdrawalId id,
        PersonId person,
        Money amount,
        WithdrawalState state,
        Instant requestedAt,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt) {

    /** As it was answered when it was asked for: paid out with nobody to decide, or not decided yet. */
    Withdrawal asAsked() {
        return decidedBy == null
                ? this
                : new Withdrawal(id, person, amount, WithdrawalState.REQUESTED, requestedAt, null, null);
    }
}
