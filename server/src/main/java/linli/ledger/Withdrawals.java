package linli.ledger;

import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;

/** Takes money out of wallets. */
public interface Withdrawals {

    /**
     * Withdraws the amount to the payee; up to the daily limit it is paid out at once.
     *
     * @throws linli.shared.DomainException if it is too little, or more than the wallet holds, or the payee is none of the
     *     person's or too new for so much
     */
    void withdraw(BrandId brand, PersonId person, PayeeId payee, Money amount);
}
