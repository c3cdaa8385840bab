package linli.ledger.withdrawal;

import java.time.LocalDate;
import linli.ledger.OwnerId;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which of a store's withdrawals; a part that is null narrows nothing.
 *
 * @param q a number as screens print it or in full, or the bank's reference
 * @param from the first of the brand's days on which it was asked for
 * @param to the last one
 */
record StoreWithdrawalFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable WithdrawalState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    WithdrawalFilter of(OwnerId store) {
        return new WithdrawalFilter(q, state, null, null, null, store, from, to);
    }
}
