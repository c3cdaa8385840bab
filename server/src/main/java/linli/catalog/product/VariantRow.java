package linli.catalog.product;

import java.util.List;
import linli.catalog.StockPolicy;
import linli.catalog.WeightUnit;
import linli.shared.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A variant's own columns.
 *
 * @param skuShared whether an older variant has the same SKU
 * @param image the position of one of the product's images
 */
public record VariantRow(
        long brand,
        long id,
        long product,
        int position,
        List<String> optionValues,
        String sku,
        boolean skuShared,
        long price,
        @Nullable Long compareAt,
        @Nullable Long cost,
        Currency currency,
        String barcode,
        int grams,
        WeightUnit weightUnit,
        boolean requiresShipping,
        boolean taxable,
        StockPolicy policy,
        @Nullable Integer image) {

    /** The same at another place, by other options. */
    VariantRow arranged(int place, List<String> values) {
        return new VariantRow(
                brand,
                id,
                product,
                place,
                values,
                sku,
                skuShared,
                price,
                compareAt,
                cost,
                currency,
                barcode,
                grams,
                weightUnit,
                requiresShipping,
                taxable,
                policy,
                image);
    }
}
