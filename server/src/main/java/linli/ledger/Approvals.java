package linli.ledger;

import linli.shared.BrandId;
import linli.shared.PersonId;

/** Says of what is asked to be paid out that it may be. */
public interface Approvals {

    /**
     * Agrees to all that waits for a word, each for itself; what has all the approvals that it needs is paid out.
     *
     * @throws linli.shared.DomainException if the person asked for some of it or gets it, or has agreed to some before
     */
    void approveAll(BrandId brand, PersonId by);
}
