package linli.catalog.stock;

import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.media.MediaId;
import org.jspecify.annotations.Nullable;

/** What a store has of a variant. */
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
