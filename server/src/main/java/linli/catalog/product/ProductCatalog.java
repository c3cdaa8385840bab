package linli.catalog.product;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.catalog.Catalog;
import linli.catalog.CreatedProduct;
import linli.catalog.NewProduct;
import linli.catalog.Offer;
import linli.catalog.ProductId;
import linli.catalog.ProductSummary;
import linli.catalog.VariantId;
import linli.shared.BrandId;
import org.springframework.stereotype.Service;

@Service
class ProductCatalog implements Catalog {
    private final OfferQueries offers;
    private final CreateProduct create;

    ProductCatalog(OfferQueries offers, CreateProduct create) {
        this.offers = offers;
        this.create = create;
    }

    @Override
    public Map<VariantId, Offer> offers(BrandId brand, Collection<VariantId> variants) {
        return variants.isEmpty() ? Map.of() : offers.offers(brand, variants);
    }

    @Override
    public Map<String, List<VariantId>> variants(BrandId brand, Collection<String> handles) {
        return handles.isEmpty() ? Map.of() : offers.variants(brand, handles);
    }

    @Override
    public Map<ProductId, ProductSummary> summaries(BrandId brand, Collection<ProductId> wanted) {
        return wanted.isEmpty() ? Map.of() : offers.summaries(brand, wanted);
    }

    @Override
    public CreatedProduct create(BrandId brand, NewProduct wanted) {
        return create.handle(brand, wanted);
    }
}
