package linli.catalog.stock;

import linli.catalog.Stock;
import linli.network.StoreId;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import linli.shared.text.Chinese;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of stock; a part that is null narrows nothing.
 *
 * @param q words of a product's title, vendor or handle, or of a variant's SKU
 */
record StockFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable StoreId store,
        @Nullable StockState state) {
    /** That a variant {@code v} of a product {@code p} is bought as long as there is some of it. */
    static final String SELLING =
            "v.policy = 'DENY' and v.retired_at is null and p.kind = 'GOODS' and p.published and p.archived_at is null";

    private static final int TRIGRAM = 3;

    StockFilter {
        q = q == null || q.isBlank() ? null : q;
    }

    /** How it stands with what a store has of a variant. */
    enum StockState {
        /** On sale, kept by the store, and few or none left. */
        LOW,
        /** On sale, and the store has none, whether it ever had any or not. */
        NONE,
        /** Promised and not there. */
        OWED
    }

    /** The same of one store. */
    StockFilter in(StoreId only) {
        return new StockFilter(q, only, state);
    }

    /**
     * Of variants {@code v}, their products {@code p}, stores {@code t} and what these have, {@code s}; to be {@linkplain
     * #bind bound}.
     */
    String conditions() {
        return (store == null ? "" : " and t.id = :store") + standing() + searched(q, "v.id");
    }

    private String standing() {
        return switch (state) {
            case null -> "";
            case LOW -> " and " + SELLING + " and s.available <= :few";
            case NONE -> " and " + SELLING + " and coalesce(s.available, 0) = 0";
            case OWED -> " and s.backordered > 0";
        };
    }

    Statement bind(Statement statement) {
        return bindWords(statement.param("store", store).param("few", Stock.FEW), q);
    }

    /** That a column is a variant which the words mean; what is shorter than a trigram is looked for among the brand's own. */
    static String searched(@Nullable String q, String variant) {
        if (q == null) {
            return "";
        }
        boolean indexed = q.length() >= TRIGRAM;
        return """
                 and %1$s = any (array(
                   select w.id from catalog.product f
                     join catalog.variant w on w.brand = f.brand and w.product = f.id
                    where f.brand = :brand and (%2$s like shared.search_pattern(:words)
                                                or %2$s like shared.search_pattern(:simplified))
                   union
                   select w.id from catalog.variant w
                    where w.brand = :brand and w.sku <> '' and %3$s like shared.search_pattern(:words))) \
                """.formatted(
                        variant,
                        indexed ? "f.search" : "(f.search || '')",
                        indexed ? "shared.search_key(w.sku)" : "(shared.search_key(w.sku) || '')");
    }

    static Statement bindWords(Statement statement, @Nullable String q) {
        return statement.param("words", q).param("simplified", q == null ? null : Chinese.simplified(q));
    }
}
