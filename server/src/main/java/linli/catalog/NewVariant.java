package linli.catalog;

import java.util.List;
import linli.media.MediaId;
import linli.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A variant to create; {@code sku} and {@code barcode} may be empty, {@code compareAt} is the price struck through.
 *
 * @param cost what one costs the brand, which no buyer sees
 * @param weightUnit in which the grams are shown
 */
public record NewVariant(
        List<String> optionValues,
        String sku,
        Money price,
        @Nullable Money compareAt,
        @Nullable Money cost,
        String barcode,
        int grams,
        WeightUnit weightUnit,
        boolean requiresShipping,
        boolean taxable,
        StockPolicy policy,
        @Nullable MediaId image) {

    public NewVariant {
        optionValues = List.copyOf(optionValues);
    }

    /** A variant of unknown cost. */
    public NewVariant(
            List<String> optionValues,
            String sku,
            Money price,
            @Nullable Money compareAt,
            String barcode,
            int grams,
            boolean requiresShipping,
            StockPolicy policy,
            @Nullable MediaId image) {
        this(
                optionValues,
                sku,
                price,
                compareAt,
                null,
                barcode,
                grams,
                WeightUnit.G,
                requiresShipping,
                true,
                policy,
                image);
    }

    /** The only form of a product without options. */
    public static NewVariant only(String sku, Money price) {
        return new NewVariant(List.of(), sku, price, null, "", 0, true, StockPolicy.DENY, null);
    }
}
