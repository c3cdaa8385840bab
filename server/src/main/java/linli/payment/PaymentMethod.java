package linli.payment;

import linli.ledger.AccountKind;
import linli.ledger.LedgerAccount;

/** How somebody pays. The owner of a provider's account in the ledger never changes. */
public enum PaymentMethod {
    /** Our own provider, which moves no real money. */
    SANDBOX(1),
    /** The payer's wallet in the ledger; no provider. */
    BALANCE(0);

    private final long ledgerOwner;

    PaymentMethod(long ledgerOwner) {
        this.ledgerOwner = ledgerOwner;
    }

    /** Where this method's money comes from and goes back to. */
    LedgerAccount source(long payer) {
        return switch (this) {
            case BALANCE -> new LedgerAccount(AccountKind.WALLET, payer);
            case SANDBOX -> new LedgerAccount(AccountKind.EXTERNAL, ledgerOwner);
        };
    }
}
