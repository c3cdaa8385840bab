package linli.ordering.picking;

import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a store has to lay ready of one variant, for how many orders.
 *
 * @param picked how many of them lie ready
 */
record PickingLine(
        ProductId product,
        VariantId variant,
        Bilingual title,
        String variantTitle,
        @Nullable MediaId image,
        int quantity,
        int picked,
        int orders) {}
