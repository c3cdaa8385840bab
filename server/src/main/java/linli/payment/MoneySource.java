package linli.payment;

import linli.ledger.AccountKind;
import linli.ledger.LedgerAccount;
import linli.ledger.OwnerId;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;

/** Where the money of a payment comes from and goes back to. */
final class MoneySource {
    /** Never changes: it owns the sandbox's account in the ledger. */
    private static final OwnerId SANDBOX = new OwnerId(1);

    private MoneySource() {}

    static LedgerAccount of(PaymentMethod method, PersonId payer) {
        return switch (method) {
            case BALANCE -> LedgerAccount.wallet(payer);
            case SANDBOX -> new LedgerAccount(AccountKind.EXTERNAL, SANDBOX);
        };
    }
}
