package linli.catalog.product;

import org.jspecify.annotations.Nullable;

/** One of a product's images; without a picture while its source has not been fetched. */
public record ImageRow(
        long brand, long product, int position, @Nullable Long picture, String source, String alt) {}
