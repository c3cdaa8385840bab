package linli.catalog;

import java.util.List;
import linli.shared.Currency;
import org.jspecify.annotations.Nullable;

/** A variant's own columns; {@code image} is the position of one of the product's images. */
record VariantRow(
        long brand,
        long id,
        long product,
        int position,
        List<String> optionValues,
        String sku,
        long price,
        @Nullable Long compareAt,
        Currency currency,
        String barcode,
        int grams,
        boolean requiresShipping,
        StockPolicy policy,
        @Nullable Integer image) {}
