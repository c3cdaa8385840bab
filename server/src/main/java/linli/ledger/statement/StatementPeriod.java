package linli.ledger.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which of the brand's days to which, both included; from the first or to the last if none is said. */
record StatementPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {}
