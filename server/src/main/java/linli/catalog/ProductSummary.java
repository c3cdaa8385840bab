package linli.catalog;

import linli.media.MediaId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A product as other screens mention it; {@code priceFrom} is its cheapest variant's. */
public record ProductSummary(
        ProductId id,
        String handle,
        Bilingual title,
        @Nullable MediaId image,
        Money priceFrom,
        boolean published) {}
