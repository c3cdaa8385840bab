package linli.catalog;

import linli.network.StoreId;
import linli.shared.BrandId;

/** A quantity of a variant at a store, wanted or given back. */
public record Take(BrandId brand, StoreId store, VariantId variant, int quantity) {
    public Take {
        if (quantity <= 0) {
            throw new IllegalArgumentException("a quantity of " + quantity);
        }
    }
}
