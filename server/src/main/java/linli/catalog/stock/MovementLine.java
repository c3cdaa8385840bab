package linli.catalog.stock;

import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.shared.text.Bilingual;

/** A movement in a list of several things, with what was moved and where. */
record MovementLine(
        StoreId store,
        VariantId variant,
        ProductId product,
        Bilingual title,
        String variantTitle,
        String sku,
        StockMovement movement) {}
