package linli.ordering;

import linli.shared.BrandId;
import linli.shared.PersonId;

/** What buyers ask back and what they are given. */
public interface AfterSales {

    /** The buyer asks for all of the order's money. */
    void askBack(BrandId brand, OrderId order, PersonId buyer, String note);

    /** Gives back what the open request asks for, or else all that is left, in the name of HQ. */
    void giveBack(BrandId brand, OrderId order, PersonId by);
}
