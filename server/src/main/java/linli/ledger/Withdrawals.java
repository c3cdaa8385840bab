package linli.ledger;

import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;

/** Takes money out of wallets. */
public interface Withdrawals {

    /**
     * Withdraws the amount; up to the daily limit it is paid out at once.
     *
     * @throws linli.shared.DomainException if it is too little, or more than the wallet holds
     */
    void withdraw(BrandId brand, PersonId person, Money amount);
}
