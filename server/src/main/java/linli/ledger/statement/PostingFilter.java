package linli.ledger.statement;

import java.time.LocalDate;
import linli.ledger.AccountKind;
import org.jspecify.annotations.Nullable;

/**
 * Which postings; a part that is null narrows nothing.
 *
 * @param account what they are on
 * @param from the first of the brand's days on which they were booked
 * @param to the last one
 */
record PostingFilter(
        @Nullable AccountKind account,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    StatementPeriod period() {
        return new StatementPeriod(from, to);
    }
}
