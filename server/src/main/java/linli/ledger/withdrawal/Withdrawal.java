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
        @Nullable Instant decidedAt) {}
