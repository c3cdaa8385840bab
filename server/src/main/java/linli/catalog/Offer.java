package linli.catalog;

import linli.media.MediaId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A variant as it is sold right now.
 *
 * @param variantTitle its option values, empty for a product that comes in one form
 * @param termDays how long it lasts if it is a membership
 * @param published whether members may see and buy it
 */
public record Offer(
        ProductId product,
        VariantId variant,
        Bilingual title,
        String variantTitle,
        Money price,
        @Nullable Money compareAt,
        @Nullable MediaId image,
        ProductKind kind,
        int termDays,
        boolean requiresShipping,
        boolean published) {}
