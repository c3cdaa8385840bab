package linli.catalog.product;

import java.util.List;
import java.util.Map;
import linli.catalog.ProductId;
import linli.catalog.StockPolicy;
import linli.catalog.VariantId;
import linli.catalog.WeightUnit;
import linli.identity.AuditedFields;
import linli.shared.Currency;
import linli.shared.Money;
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
    private static final AuditedFields<VariantRow> AUDITED = new AuditedFields<>(
            Map.of(
                    "sku", VariantRow::sku,
                    "price", variant -> variant.money(variant.price()),
                    "compareAt", variant -> variant.money(variant.compareAt()),
                    "cost", variant -> variant.money(variant.cost()),
                    "barcode", VariantRow::barcode,
                    "grams", VariantRow::grams,
                    "weightUnit", VariantRow::weightUnit,
                    "requiresShipping", VariantRow::requiresShipping,
                    "taxable", VariantRow::taxable,
                    "policy", VariantRow::policy),
            Map.of("image", VariantRow::image));

    private @Nullable Money money(@Nullable Long minor) {
        return minor == null ? null : new Money(minor, currency);
    }

    /** What the audit trail tells of the variant that was so before. */
    public Map<String, Object> changesFrom(VariantRow was) {
        var details = AUDITED.changes(was, this);
        details.put("product", new ProductId(product));
        details.put("variant", new VariantId(id));
        return details;
    }

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
