package linli.ordering;

import linli.shared.BrandId;
import linli.shared.PersonId;

/** Pays what is left of orders that are held by a deposit. */
public interface Balances {

    /** Out of the buyer's wallet, within the window. */
    void pay(BrandId brand, OrderId order, PersonId buyer);
}
