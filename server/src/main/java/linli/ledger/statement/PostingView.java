package linli.ledger.statement;

import java.time.Instant;
import linli.ledger.AccountKind;
import linli.ledger.SubjectId;
import linli.shared.Money;

/**
 * One line of a statement.
 *
 * @param id the entry and the line in it; also the cursor
 * @param balance what the account held afterwards
 */
record PostingView(
        String id, AccountKind account, Money amount, Money balance, String reason, SubjectId subject, Instant at) {}
