package linli.catalog.stock;

import java.time.LocalDate;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.shared.listing.Days;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which movements of stock; a part that is null narrows nothing.
 *
 * @param q words of a product's title, vendor or handle, or of a variant's SKU
 * @param from the first of the brand's days on which they were made
 * @param to the last one
 */
record MovementFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable StoreId store,
        @Nullable VariantId variant,
        @Nullable StockReason reason,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    private static final String MADE = "m.moved_at";

    MovementFilter {
        q = q == null || q.isBlank() ? null : q;
    }

    /** The same of one store. */
    MovementFilter in(StoreId only) {
        return new MovementFilter(q, only, variant, reason, from, to);
    }

    /** Of movements {@code m}; to be {@linkplain #bind bound}. */
    String conditions() {
        var days = new Days(from, to);
        return days.bounds(MADE)
                + days.condition(MADE)
                + (variant == null ? "" : " and m.variant = :variant")
                + (reason == null ? "" : " and m.reason = :reason")
                + StockFilter.searched(q, "m.variant");
    }

    Statement bind(Statement statement) {
        var days = new Days(from, to);
        return StockFilter.bindWords(statement, q)
                .param("store", store)
                .param("variant", variant)
                .param("reason", reason)
                .param("earliest", days.earliest())
                .param("latest", days.latest())
                .param("from", from)
                .param("to", to);
    }
}
