package linli.catalog.shelf;

import linli.catalog.ProductKind;
import linli.network.StoreId;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which products; a part that is null narrows nothing.
 *
 * @param q words of the title, the vendor or the handle, or of an SKU
 * @param store whose stock is told
 */
public record ManagedFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable ProductState state,
        @Nullable ProductKind kind,
        @Nullable @Characters(max = 100) String tag,
        @Nullable StoreId store) {
    private static final int TRIGRAM = 3;

    /** Whether a product can be bought where it is in stock. */
    public enum ProductState {
        ON_SALE,
        OFF_SALE,
        ARCHIVED;

        private String condition() {
            return switch (this) {
                case ON_SALE -> " and p.published and p.archived_at is null";
                case OFF_SALE -> " and not p.published and p.archived_at is null";
                case ARCHIVED -> " and p.archived_at is not null";
            };
        }
    }

    /** With the parameters {@code :brand}, {@code :kind}, {@code :search} and {@code :simplified}. */
    String conditions() {
        return (state == null ? "" : state.condition())
                + (kind == null ? "" : " and p.kind = :kind")
                + (q == null ? "" : searched());
    }

    /** What is shorter than a trigram is looked for among the brand's own. */
    private String searched() {
        var key = q == null || q.length() < TRIGRAM ? "(key || '')" : "key";
        return """
                 and p.id = any (array(
                   select product from catalog.search_v1
                    where brand = :brand and (%1$s like shared.search_pattern(:search)
                                              or %1$s like shared.search_pattern(:simplified)))) \
                """.formatted(key);
    }
}
