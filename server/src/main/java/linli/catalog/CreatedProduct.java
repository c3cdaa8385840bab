package linli.catalog;

import java.util.List;

/** A product that was created, with its variants in the order they were given. */
public record CreatedProduct(ProductId product, List<VariantId> variants) {}
