package linli.network;

import linli.shared.listing.Sought;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which touchpoints; a part that is null narrows nothing.
 *
 * @param q words of the name, or the code
 */
public record TouchpointFilter(
        @Nullable @Characters(max = 60) String q,
        Touchpoint.@Nullable Kind kind,
        Touchpoint.@Nullable Space space,
        @Nullable StoreId store) {
    public TouchpointFilter {
        q = Sought.words(q).orElse(null);
    }

    /** To be {@linkplain #bind bound}. */
    String conditions() {
        return (kind == null ? "" : " and kind = :kind")
                + (space == null ? "" : " and space = :space")
                + (store == null ? "" : " and store = :store")
                + (q == null ? "" : " and (code = :words or " + Sought.within("name", "name_en") + ")");
    }

    Statement bind(Statement statement) {
        return Sought.bind(statement, q)
                .param("kind", kind)
                .param("space", space)
                .param("store", store);
    }
}
