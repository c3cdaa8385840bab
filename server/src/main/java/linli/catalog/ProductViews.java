package linli.catalog;

import java.util.List;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.Money;
import org.jspecify.annotations.Nullable;

/** What the screens show of products. */
final class ProductViews {
    private ProductViews() {}

    /**
     * A product on a shelf.
     *
     * @param compareAt of the cheapest variant
     * @param stock what is there of all variants, at the store asked for or else in all stores
     * @param available whether any variant can be bought
     */
    record ProductCard(
            ProductId id,
            String handle,
            String title,
            @Nullable String titleEn,
            @Nullable MediaId image,
            Money priceFrom,
            Money priceTo,
            @Nullable Money compareAt,
            ProductKind kind,
            List<String> tags,
            List<String> scenes,
            long stock,
            boolean available) {}

    record ProductShelf(List<ProductCard> items, @Nullable String next) {}

    /** What a variant is called and costs, for whoever knows only its id. */
    record OfferCard(
            VariantId variant,
            ProductId product,
            String title,
            @Nullable String titleEn,
            String variantTitle,
            @Nullable MediaId image,
            Money price) {}

    record OfferList(List<OfferCard> items) {}

    record ManagedProductCard(ProductCard card, boolean published, boolean archived) {}

    record ProductImage(
            @Nullable MediaId picture,
            String alt,
            String source,
            @Nullable String problem) {}

    record StoreStock(StoreId store, int available) {}

    /**
     * A form of a product.
     *
     * @param skuShared whether an older variant has the same SKU
     * @param cost what one costs the brand; only its HQ sees it
     * @param stock at most 200 stores, the oldest first; only the one asked for, if one was
     */
    record VariantView(
            VariantId id,
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

    record ProductDetail(
            ProductId id,
            String handle,
            String title,
            @Nullable String titleEn,
            String body,
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
                    handle,
                    title,
                    titleEn,
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
    }

    record SceneCard(String name, long products) {}

    record StockLine(
            VariantId variant,
            ProductId product,
            String title,
            @Nullable String titleEn,
            String variantTitle,
            String sku,
            @Nullable MediaId image,
            int available,
            int backordered) {}
}
