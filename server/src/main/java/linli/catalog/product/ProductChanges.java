package linli.catalog.product;

import java.util.Collection;
import java.util.List;

/**
 * Rows to write, each kind by one statement, none if there are none of it.
 *
 * @param givenUp SKUs that their owners have no longer, for the oldest who shares each
 */
public record ProductChanges(
        List<ProductRow> newProducts,
        List<ProductRow> changedProducts,
        List<ImageRow> newImages,
        List<ImageRow> changedImages,
        List<VariantRow> newVariants,
        List<VariantRow> changedVariants,
        Collection<String> givenUp) {}
