package linli.community.series;

import java.time.Instant;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class GroupQueries {
    private final Database db;

    GroupQueries(Database db) {
        this.db = db;
    }

    record GroupRow(
            GroupId id,
            int number,
            @Nullable Bilingual name,
            PersonId leader,
            int capacity,
            int taken,
            Instant createdAt) {}

    /** By number, by the unique key of numbers. */
    Page<GroupRow> list(BrandId brand, CommunityId community, PageRequest page) {
        var rows = db.sql("""
                select id, number, name, name_en, leader, capacity, taken, created_at from community.seat_group
                 where brand = :brand and community = :community and number > :after order by number limit :limit
                """)
                .param("brand", brand)
                .param("community", community)
                .after(page)
                .query((row, _) -> new GroupRow(
                        new GroupId(row.getLong("id")),
                        row.getInt("number"),
                        Columns.findBilingual(row, "name"),
                        new PersonId(row.getLong("leader")),
                        row.getInt("capacity"),
                        row.getInt("taken"),
                        Columns.instant(row, "created_at")))
                .list();
        return Page.of(rows, page.size(), group -> Integer.toString(group.number()));
    }
}
