package linli.ledger.withdrawal;

import java.time.LocalDate;
import java.util.Optional;
import linli.ledger.Beneficiary;
import linli.ledger.OwnerId;
import linli.ledger.PayeeKind;
import linli.shared.listing.Days;
import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which withdrawals; a part that is null narrows nothing.
 *
 * @param q a number as screens print it or in full, the bank's reference, words of the name of the person or the store that
 *     gets it, or the end of the person's phone
 * @param forMe whether only those that wait for the word or the transfer of the reader
 * @param method what it is paid out to
 * @param owner the person or the store that gets it
 * @param from the first of the brand's days on which it was asked for
 * @param to the last one
 */
record WithdrawalFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable WithdrawalState state,
        @Nullable Boolean forMe,
        @Nullable PayeeKind method,
        Beneficiary.@Nullable Kind ownerKind,
        @Nullable OwnerId owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Days days() {
        return new Days(from, to);
    }

    Optional<String> words() {
        return Sought.words(q);
    }

    /** What was typed, if it may be a number of a withdrawal or the end of it. */
    Optional<Long> number() {
        return Sought.number(q);
    }
}
