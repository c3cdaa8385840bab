package linli.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.shared.BrandId;
import linli.shared.DomainException;

/** Products and what is offered of them. */
public interface Catalog {

    /** The variants of the brand that exist, by one statement; also those that are not published. */
    Map<VariantId, Offer> offers(BrandId brand, Collection<VariantId> variants);

    /** The variants of the brand's products with these handles, in their order, by one statement. */
    Map<String, List<VariantId>> variants(BrandId brand, Collection<String> handles);

    /** The products of the brand that exist, by one statement; also those that are not published. */
    Map<ProductId, ProductSummary> summaries(BrandId brand, Collection<ProductId> wanted);

    /**
     * Creates a product with its variants, without stock.
     *
     * @throws DomainException with a {@link CatalogError} if the handle or a SKU is taken or the variants do not fit
     */
    CreatedProduct create(BrandId brand, NewProduct wanted);
}
