package linli.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;

/** What buyers get of products that are no objects. */
public interface Deliveries {

    /** Of those of the products that exist, by a fixed number of statements. */
    Map<ProductId, Delivery> of(BrandId brand, Collection<ProductId> products);

    /**
     * Replaces a product's note, address and term; its files stay.
     *
     * @throws DomainException {@code PRODUCT_NOT_FOUND}, or {@code NOTHING_TO_DELIVER} if the product is on sale and its
     *     buyers would get nothing
     */
    void describe(BrandId brand, ProductId product, Delivery wanted, PersonId by);

    /**
     * Adds a file of that many bytes, with a name to save it under.
     *
     * @throws DomainException {@code PRODUCT_NOT_FOUND}, {@code FILE_EMPTY} or {@code FILES_TOO_MANY}
     */
    ProductFile add(BrandId brand, ProductId product, String name, long size, InputStream bytes, PersonId by)
            throws IOException;

    /** The file and its product, if there is one. */
    Optional<ProductFile> findFile(BrandId brand, ProductFileId file);

    /** Writes the file's bytes, part by part. */
    void write(BrandId brand, ProductFileId file, OutputStream out) throws IOException;
}
