package linli.ledger;

import linli.shared.BrandId;
import linli.shared.PersonId;

/** Says what became at the bank of what was paid out. */
public interface Transfers {

    /**
     * Notes all that the brand has paid out as transferred, each by a reference of its own.
     *
     * @throws linli.shared.DomainException if the person asked for some of it or gets it
     */
    void transferAll(BrandId brand, PersonId by);
}
