package linli.community.series;

import linli.shared.listing.Sought;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which groups; a part that is null narrows nothing.
 *
 * @param q words of the name, or the number
 * @param room only those in which somebody can still sit
 */
record GroupFilter(
        @Nullable @Characters(max = 60) String q, @Nullable Boolean room) {
    /** A number of as many digits fits its column. */
    private static final int LONGEST = 9;

    /** To be {@linkplain #bind bound}. */
    String conditions() {
        return (Boolean.TRUE.equals(room) ? " and taken < capacity" : "")
                + Sought.words(q)
                        .map(_ -> " and (" + Sought.within("name", "name_en") + " or number = :number)")
                        .orElse("");
    }

    Statement bind(Statement statement) {
        return Sought.bind(statement, q)
                .param("number", Sought.digits(q, 1, LONGEST).map(Long::valueOf).orElse(null));
    }
}
