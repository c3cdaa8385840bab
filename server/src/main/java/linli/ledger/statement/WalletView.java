package linli.ledger.statement;

import java.util.List;
import linli.shared.Money;

/** What an owner has, one line for each currency that was ever used; Chinese yuan is always there. */
record WalletView(List<WalletLine> balances) {

    /**
     * @param withdrawable how much of what is available may be paid out; the rest was paid in, and can only be spent
     * @param pending rewards that are not payable yet
     * @param debt what is owed, as a positive amount
     * @param withdrawing asked to be paid out and on its way
     * @param revenue what a store earned from settled orders
     */
    record WalletLine(
            Money available, Money withdrawable, Money pending, Money debt, Money withdrawing, Money revenue) {}
}
