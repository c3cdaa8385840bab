package linli.catalog.shelf;

import java.util.List;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
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
            Bilingual title,
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

    /** What a variant is, is called and costs, for whoever knows only its id. */
    record OfferCard(
            VariantId variant,
            ProductId product,
            ProductKind kind,
            Bilingual title,
            String variantTitle,
            @Nullable MediaId image,
            Money price) {}

    record OfferList(List<OfferCard> items) {}

    record ManagedProductCard(ProductCard card, boolean published, boolean archived) {}

    record SceneCard(String name, long products) {}

    /** @param products how many have it */
    record ProductTag(String tag, int products) {}
}
