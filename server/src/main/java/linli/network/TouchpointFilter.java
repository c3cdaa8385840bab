package linli.network;

import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import linli.shared.text.Chinese;
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
        q = q == null || q.isBlank() ? null : q;
    }

    /** To be {@linkplain #bind bound}. */
    String conditions() {
        return (kind == null ? "" : " and kind = :kind")
                + (space == null ? "" : " and space = :space")
                + (store == null ? "" : " and store = :store")
                + (q == null
                        ? ""
                        : " and (code = :words or shared.search_key(name) like shared.search_pattern(:words)"
                                + " or shared.search_key(name) like shared.search_pattern(:simplified))");
    }

    Statement bind(Statement statement) {
        return statement
                .param("kind", kind)
                .param("space", space)
                .param("store", store)
                .param("words", q)
                .param("simplified", q == null ? null : Chinese.simplified(q));
    }
}
