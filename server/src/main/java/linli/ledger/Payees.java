package linli.ledger;

import linli.shared.BrandId;
import linli.shared.PersonId;

/** The accounts elsewhere that people have their money paid out to. */
public interface Payees {

    /**
     * Keeps an account of the person's, who has shown that it is them; the first is preferred.
     *
     * @throws linli.shared.DomainException if they have too many, or have left
     */
    Payee keep(BrandId brand, PersonId person, NewPayee wish);
}
