package linli.community.roster;

import linli.shared.listing.Sought;
import linli.shared.sql.Statement;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which of those whom a roster names more than once; a part that is null narrows nothing.
 *
 * @param q words of the nickname, of the group that they are kept in or of the WeChat name
 * @param uncertain only those who may be several people of one name
 */
record RosterDoubleFilter(
        @Nullable @Characters(max = 60) String q, @Nullable Boolean uncertain) {
    /** Of persons {@code p}; to be {@linkplain #bind bound}. */
    String conditions() {
        return (Boolean.TRUE.equals(uncertain) ? " and p.uncertain" : "")
                + Sought.words(q)
                        .map(_ -> " and " + Sought.within("p.nickname", "p.group_name", "p.wechat"))
                        .orElse("");
    }

    Statement bind(Statement statement) {
        return Sought.bind(statement, q);
    }
}
