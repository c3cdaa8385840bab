package linli.catalog.stock;

import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What a store has of a variant. */
record StockLine(
        VariantId variant,
        ProductId product,
        Bilingual title,
        String variantTitle,
        String sku,
        @Nullable MediaId image,
        int available,
        int backordered) {}
