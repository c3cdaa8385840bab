package linli.catalog.product;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.shared.BrandId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Products row by row, for whoever compares them with a file; each method is one statement but {@link #write}. */
@Service
public class StoredProducts {
    private final ProductRepository products;

    StoredProducts(ProductRepository products) {
        this.products = products;
    }

    /** The products of these handles, locked in key order until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ProductRow> lock(BrandId brand, Collection<String> handles) {
        return products.lockProducts(brand, handles);
    }

    /** The next products in the order of their keys, whatever their state. */
    public List<ProductRow> after(BrandId brand, long after, int most) {
        return products.productsAfter(brand, after, most);
    }

    /** In order of product and position. */
    public List<VariantRow> variants(BrandId brand, Collection<Long> products) {
        return this.products.variants(brand, products);
    }

    /** In order of product and position. */
    public List<ImageRow> images(BrandId brand, Collection<Long> products) {
        return this.products.images(brand, products);
    }

    /** Which variant each of the SKUs names; those that nobody has are left out. */
    public Map<String, Long> skuOwners(BrandId brand, Collection<String> skus) {
        return products.skuOwners(brand, skus);
    }

    /** Writes what a file changes of products that are locked or new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(BrandId brand, ProductChanges changes) {
        products.insertProducts(changes.newProducts());
        products.updateProducts(changes.changedProducts());
        products.insertImages(changes.newImages());
        products.updateImages(changes.changedImages());
        products.updateVariants(changes.changedVariants());
        products.insertVariants(changes.newVariants());
        products.settleSkus(brand, changes.givenUp());
    }
}
