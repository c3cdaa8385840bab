package linli.catalog;

import java.io.InputStream;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.PersonId;

/** Brings products in from the files of shops. */
public interface Imports {

    /**
     * A file to take in.
     *
     * @param store gets the quantities in stock
     */
    record Order(BrandId brand, StoreId store, Currency currency, String fileName, PersonId startedBy) {}

    /** How it came out; not finished if the file could not be read to its end. */
    record Outcome(boolean finished, long rowsRefused, long picturesMissing) {}

    /** Stores the file and takes it in, with its pictures, in this thread. */
    Outcome run(Order order, InputStream file);
}
