package linli.catalog.stock;

import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a store has of a variant; none of it if nobody ever stocked it there.
 *
 * @param few how many are few; none unless it is on sale
 */
record StockLine(
        StoreId store,
        VariantId variant,
        ProductId product,
        Bilingual title,
        String variantTitle,
        String sku,
        @Nullable MediaId image,
        int available,
        int backordered,
        int few) {}
