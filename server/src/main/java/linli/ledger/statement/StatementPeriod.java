package linli.ledger.statement;

import java.time.LocalDate;
import linli.ledger.AccountKind;
import linli.ledger.statement.StatementQueries.Which;
import linli.shared.listing.BrandZone;
import org.jspecify.annotations.Nullable;

/** From which of the brand's days to which, both included; from the first or to the last if none is said. */
record StatementPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** The postings of these days, as the brand counts them; null is any account. */
    Which on(@Nullable AccountKind account, BrandZone zone) {
        return new Which(
                account,
                from == null ? Which.ALL.since() : zone.start(from),
                to == null ? Which.ALL.until() : zone.start(to.plusDays(1)));
    }
}
