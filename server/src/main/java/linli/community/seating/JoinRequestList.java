package linli.community.seating;

import java.time.Instant;
import linli.community.CommunityId;
import linli.community.JoinSource;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who asks to come in, by join_request_asked_idx: of a brand there are few, and whom words mean is looked at one by one. */
@Repository
class JoinRequestList {
    private final Database db;

    JoinRequestList(Database db) {
        this.db = db;
    }

    /** @param name of the community */
    record RequestRow(
            CommunityId community,
            Bilingual name,
            PersonId person,
            JoinSource.Kind source,
            @Nullable PersonId inviter,
            Instant askedAt) {

        private String cursor(ByAge sort) {
            return new PageRequest.Mark(askedAt + " " + community, person.value()).of(sort);
        }
    }

    /** After whom the page begins. */
    private record Place(Instant at, long community, long person) {
        static Place of(PageRequest.Mark mark) {
            var parts = mark.value().split(" ", -1);
            try {
                return new Place(PageRequest.Mark.moment(parts[0]), Ids.parse(parts[1]), mark.place());
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
        }
    }

    Page<RequestRow> page(BrandId brand, JoinRequestFilter filter, ByAge sort, PageRequest page) {
        var place = page.mark(sort).map(Place::of);
        var beyond = place.isEmpty()
                ? ""
                : " and (r.asked_at, r.community, r.person) " + sort.beyond() + " (:at, :place, :person)";
        var rows = bound(db.sql("""
                select r.community, c.name, c.name_en, r.person, r.source, r.inviter, r.asked_at
                  from community.join_request r
                  join community.community c on c.brand = r.brand and c.id = r.community
                 where %1$s %2$s
                 order by r.asked_at %3$s, r.community %3$s, r.person %3$s limit :limit
                """.formatted(holds(filter), beyond, sort.direction())), brand, filter)
                .param("at", place.map(Place::at).orElse(null))
                .param("place", place.map(Place::community).orElse(null))
                .param("person", place.map(Place::person).orElse(null))
                .param("limit", page.size() + 1)
                .query((row, _) -> new RequestRow(
                        new CommunityId(row.getLong("community")),
                        Columns.bilingual(row, "name"),
                        new PersonId(row.getLong("person")),
                        JoinSource.Kind.valueOf(row.getString("source")),
                        Columns.find(row, "inviter", PersonId::new),
                        Columns.instant(row, "asked_at")))
                .list();
        return Page.of(rows, page.size(), row -> row.cursor(sort));
    }

    /** Up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, JoinRequestFilter filter) {
        var sql = "select count(*) from (select from community.join_request r where " + holds(filter)
                + " limit :limit) found";
        return Matches.count(bound(db.sql(sql), brand, filter));
    }

    private static Statement bound(Statement statement, BrandId brand, JoinRequestFilter filter) {
        return statement
                .param("brand", brand)
                .param("community", filter.community())
                .param("words", filter.words().orElse(null));
    }

    private static String holds(JoinRequestFilter filter) {
        return "r.brand = :brand"
                + (filter.community() == null ? "" : " and r.community = :community")
                + (filter.words().isEmpty()
                        ? ""
                        : " and exists (select from identity.search_v1 s where s.person = r.person"
                                + " and (s.key like shared.search_pattern(:words)"
                                + " or s.tail = shared.search_key(:words)))");
    }
}
