package linli.community.overview;

import linli.community.JoinPolicy;
import linli.community.Theme;
import linli.network.StoreId;
import linli.shared.listing.Sought;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which communities; a part that is null narrows nothing.
 *
 * @param q words of the name, or a number as screens print it
 */
record CommunityFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable Theme theme,
        @Nullable JoinPolicy joinPolicy,
        @Nullable StoreId store) {
    /** To be {@linkplain #bind bound}. */
    String conditions() {
        return (theme == null ? "" : " and theme = :theme")
                + (joinPolicy == null ? "" : " and join_policy = :policy")
                + (store == null ? "" : " and store = :store")
                + Sought.words(q)
                        .map(_ -> " and (" + Sought.within("name", "name_en") + " or " + Sought.numbered("id") + ")")
                        .orElse("");
    }

    Statement bind(Statement statement) {
        return Sought.bind(statement, q)
                .param("theme", theme)
                .param("policy", joinPolicy)
                .param("store", store);
    }
}
