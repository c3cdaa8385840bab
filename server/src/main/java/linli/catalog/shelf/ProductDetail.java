package linli.catalog.shelf;

import java.util.List;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.SearchListing;
import linli.catalog.Stock;
import linli.catalog.StockPolicy;
import linli.catalog.VariantId;
import linli.catalog.WeightUnit;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Everything that there is to see of a product.
 *
 * @param version of what is told of the product itself; each variant has its own
 */
public record ProductDetail(
        ProductId id,
        int version,
        String handle,
        Bilingual title,
        Bilingual body,
        String vendor,
        String category,
        String taxonomy,
        SearchListing listing,
        ProductKind kind,
        List<String> tags,
        List<String> scenes,
        boolean published,
        boolean archived,
        List<String> options,
        List<ProductImage> images,
        List<VariantView> variants) {

    /** As everybody may see it who is not the brand's HQ. */
    ProductDetail withoutCosts() {
        return new ProductDetail(
                id,
                version,
                handle,
                title,
                body,
                vendor,
                category,
                taxonomy,
                listing,
                kind,
                tags,
                scenes,
                published,
                archived,
                options,
                images,
                variants.stream().map(VariantView::withoutCost).toList());
    }

    public record ProductImage(
            @Nullable MediaId picture,
            String alt,
            String source,
            @Nullable String problem) {}

    /** @param few whether so many, or none, are few */
    public record StoreStock(StoreId store, int available, boolean few) {
        StoreStock(StoreId store, int available) {
            this(store, available, available <= Stock.FEW);
        }
    }

    /**
     * A form of a product.
     *
     * @param skuShared whether an older variant has the same SKU
     * @param cost what one costs the brand; only its HQ sees it
     * @param stock at most 200 stores, the oldest first; only the one asked for, if one was
     */
    public record VariantView(
            VariantId id,
            int version,
            String title,
            List<String> optionValues,
            String sku,
            boolean skuShared,
            Money price,
            @Nullable Money compareAt,
            @Nullable Money cost,
            String barcode,
            int grams,
            WeightUnit weightUnit,
            boolean requiresShipping,
            boolean taxable,
            StockPolicy policy,
            @Nullable MediaId image,
            List<StoreStock> stock,
            boolean available) {

        VariantView withoutCost() {
            return new VariantView(
                    id,
                    version,
                    title,
                    optionValues,
                    sku,
                    skuShared,
                    price,
                    compareAt,
                    null,
                    barcode,
                    grams,
                    weightUnit,
                    requiresShipping,
                    taxable,
                    policy,
                    image,
                    stock,
                    available);
        }
    }
}
