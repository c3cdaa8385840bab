package linli.ledger.statement;

import linli.ledger.AccountKind;
import linli.shared.listing.Sheet;

/** What the lines of a file call accounts and reasons. */
final class PostingWords {
    private PostingWords() {}

    static String account(AccountKind account, Sheet.Reading in) {
        return in.text("ledger.account." + account, account.name());
    }

    /** Some are called otherwise on the account of what is being withdrawn. */
    static String reason(AccountKind account, String reason, Sheet.Reading in) {
        var text = in.text("ledger.reason." + reason, reason);
        return account == AccountKind.WITHDRAWAL ? in.text("ledger.withdrawing." + reason, text) : text;
    }
}
