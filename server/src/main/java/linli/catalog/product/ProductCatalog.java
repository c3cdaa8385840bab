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
import linli.catalog.shelf.ShelfCache;
import linli.shared.BrandId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ProductCatalog implements Catalog {
    private final OfferQueries offers;
    private final CreateProduct create;
    private final ProductRepository products;
    private final ShelfCache shelves;

    ProductCatalog(OfferQueries offers, CreateProduct create, ProductRepository products, ShelfCache shelves) {
        this.offers = offers;
        this.create = create;
        this.products = products;
        this.shelves = shelves;
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

    @Override
    @Transactional
    public void nameInEnglish(BrandId brand, Map<String, String> titles) {
        products.nameInEnglish(brand, titles);
        shelves.forget(brand);
    }
}
