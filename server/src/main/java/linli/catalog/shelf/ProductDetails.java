package linli.catalog.shelf;

import linli.catalog.CatalogError;
import linli.catalog.ProductId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import org.springframework.stereotype.Service;

/** Products as the brand's staff see them. */
@Service
public class ProductDetails {
    private final ProductQueries queries;

    ProductDetails(ProductQueries queries) {
        this.queries = queries;
    }

    /** Whatever its state, with what every store has of it and what it costs the brand. */
    public ProductDetail get(BrandId brand, ProductId product) {
        return queries.detail(brand, product, null)
                .orElseThrow(() -> new DomainException(CatalogError.PRODUCT_NOT_FOUND));
    }
}
