package linli.community.series;

import linli.community.CommunityId;
import linli.community.GroupId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class GroupQueries {
    private final Database db;

    GroupQueries(Database db) {
        this.db = db;
    }

    record GroupRow(GroupId id, int number, @Nullable Bilingual name, PersonId leader, int capacity, int taken) {}

    /** By number, by the unique key of numbers; what is looked for is looked for along it. */
    Page<GroupRow> list(BrandId brand, CommunityId community, GroupFilter filter, PageRequest page) {
        var sql = "select id, number, name, name_en, leader, capacity, taken from community.seat_group where "
                + found(filter) + " and number > :after order by number limit :limit";
        var rows = bound(db.sql(sql), brand, community, filter)
                .after(page)
                .query((row, _) -> new GroupRow(
                        new GroupId(row.getLong("id")),
                        row.getInt("number"),
                        Columns.findBilingual(row, "name"),
                        new PersonId(row.getLong("leader")),
                        row.getInt("capacity"),
                        row.getInt("taken")))
                .list();
        return Page.of(rows, page.size(), group -> Integer.toString(group.number()));
    }

    /** Along the same key, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, CommunityId community, GroupFilter filter) {
        var sql = "select count(*) from (select from community.seat_group where " + found(filter)
                + " limit :limit) found";
        return Matches.count(bound(db.sql(sql), brand, community, filter));
    }

    private static String found(GroupFilter filter) {
        return "brand = :brand and community = :community" + filter.conditions();
    }

    private static Statement bound(Statement statement, BrandId brand, CommunityId community, GroupFilter filter) {
        return filter.bind(statement).param("brand", brand).param("community", community);
    }
}
