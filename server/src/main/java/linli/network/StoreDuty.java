package linli.network;

import linli.shared.BrandId;
import linli.shared.listing.Matches;

/** Something that stands at stores, told to whoever closes one; the module that it belongs to declares it as a bean. */
public interface StoreDuty {
    enum Weight {
        /** Has to be settled before the store closes for good. */
        SETTLED_FIRST,
        /** Goes on elsewhere, or is told so. */
        TOLD
    }

    /** {@code <module>.<what>}, for which the console has words and a way. */
    String name();

    Weight weight();

    /** By one bounded statement, of at most {@link Matches#LIMIT}. */
    Matches count(BrandId brand, StoreId store);
}
