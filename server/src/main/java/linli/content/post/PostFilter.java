package linli.content.post;

import java.util.ArrayList;
import linli.content.Origin;
import linli.network.PersonaId;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import linli.shared.text.Chinese;
import org.jspecify.annotations.Nullable;

/**
 * Which posts; a part that is null narrows nothing.
 *
 * @param q words of the title or the hook, or of the name of who wrote it or of the persona that it is written as
 */
record PostFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable PostState state,
        @Nullable Origin origin,
        @Nullable PersonaId persona,
        @Nullable Boolean featured) {
    private static final int TRIGRAM = 3;

    /** How many of a brand's authors and personas may be meant by the words. */
    private static final int NAMES = 500;

    PostFilter {
        q = q == null || q.isBlank() ? null : q;
    }

    /** A page of ids below {@code :before}, the last written first; to be {@linkplain #bind bound}. */
    String ids() {
        if (q == null) {
            return cut("true");
        }
        var branches = new ArrayList<String>();
        branches.add(cut(written(q)));
        branches.add("select p.id from authors a cross join lateral (" + cut("p.author = a.person") + ") p");
        branches.add("select p.id from personas f cross join lateral (" + cut("p.persona = f.id") + ") p");
        return """
                with authors as materialized (
                  select s.person from identity.search_v1 s
                   where s.grams @> shared.wanted_grams(:words) and s.key like shared.search_pattern(:words)
                     and exists (select from content.post p where p.brand = :brand and p.author = s.person)
                   limit %1$d),
                personas as materialized (
                  select id from network.persona_v1
                   where brand = :brand and shared.search_key(name) like shared.search_pattern(:words) limit %1$d)
                select id from (%2$s) p (id) order by id desc limit :limit
                """.formatted(NAMES, "(" + String.join(") union (", branches) + ")");
    }

    /** That a post has the words; what is shorter than a trigram is looked for among the brand's own. */
    static String written(String words) {
        var text = words.length() < TRIGRAM ? "(p.search || '')" : "p.search";
        return "(%1$s like shared.search_pattern(:words) or %1$s like shared.search_pattern(:simplified))"
                .formatted(text);
    }

    static Statement bindWords(Statement statement, @Nullable String words) {
        return statement.param("words", words).param("simplified", words == null ? null : Chinese.simplified(words));
    }

    private String cut(String holds) {
        return "select p.id from content.post p where p.brand = :brand and p.id < :before and " + holds
                + (state == null ? "" : " and p.state = :state")
                + (origin == null ? "" : " and p.origin = :origin")
                + (persona == null ? "" : " and p.persona = :persona")
                + (Boolean.TRUE.equals(featured) ? " and p.featured_at is not null" : "")
                + " order by p.id desc limit :limit";
    }

    Statement bind(Statement statement) {
        return bindWords(statement, q)
                .param("state", state)
                .param("origin", origin)
                .param("persona", persona);
    }
}
