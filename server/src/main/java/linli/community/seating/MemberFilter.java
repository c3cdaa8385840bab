package linli.community.seating;

import java.util.Optional;
import linli.community.GroupId;
import linli.community.JoinSource;
import linli.community.Rank;
import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a community; a part that is null narrows nothing.
 *
 * @param q words of their name, or the end of their phone
 */
record MemberFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable GroupId group,
        @Nullable Rank rank,
        JoinSource.@Nullable Kind source) {
    /** How many persons may be meant by the words. */
    private static final int PERSONS = 1000;

    Optional<String> words() {
        return Sought.words(q);
    }

    /** The rows {@code m}; with the parameters of the same names. */
    String from() {
        var meant = words().isEmpty() ? "" : """
                (select p.person from identity.meant_by(:words) p (person)
                  cross join lateral (
                        select from community.membership m
                         where m.brand = :brand and m.community = :community and m.person = p.person) m
                  limit %d) w join
                """.formatted(PERSONS);
        return meant + "community.membership m " + (words().isEmpty() ? "" : "on m.person = w.person ")
                + "where m.brand = :brand and m.community = :community"
                + (group == null ? "" : " and m.seat_group = :group")
                + (rank == null ? "" : " and m.rank = :rank")
                + (source == null ? "" : " and m.source = :source");
    }
}
