package linli.community.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.JoinPolicy;
import linli.community.Rank;
import linli.community.Style;
import linli.community.Theme;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What screens read of communities: one statement each. */
@Repository
class CommunityQueries {
    private static final int EXCERPT = 60;

    private final Database db;

    CommunityQueries(Database db) {
        this.db = db;
    }

    record CommunityRow(
            CommunityCard card,
            Bilingual charter,
            Bilingual rules,
            Bilingual welcome,
            PersonId leader,
            int capacity,
            @Nullable MySeat mine,
            boolean requested) {}

    /** By primary key; what is looked for is looked for along it. */
    Page<CommunityCard> list(BrandId brand, CommunityFilter filter, ByAge sort, PageRequest page) {
        var sql = """
                select id, name, name_en, theme, store, cover, join_policy, members, groups, created_at
                  from community.community where brand = :brand""" + filter.conditions() + sort.rest("id");
        return sort.page(
                filter.bind(db.sql(sql)).param("brand", brand),
                page,
                (row, _) -> card(row),
                card -> card.id().value());
    }

    Matches count(BrandId brand, CommunityFilter filter) {
        var sql = "select count(*) from (select from community.community where brand = :brand" + filter.conditions()
                + " limit :limit) found";
        return Matches.count(filter.bind(db.sql(sql)).param("brand", brand));
    }

    /** A seat of a person's and the last that was said beside it. */
    record JoinedRow(
            CommunityCard card,
            MySeat seat,
            @Nullable PersonId lastAuthor,
            String lastExcerpt,
            @Nullable Instant lastAt) {}

    /**
     * The communities that the person sits in, the last talked in first; a person sits in few. By
     * membership_person_idx, then each feed's end by primary key.
     */
    List<JoinedRow> joined(BrandId brand, PersonId person) {
        return db.sql("""
                select c.id, c.name, c.name_en, c.theme, c.store, c.cover, c.join_policy, c.members, c.groups, c.created_at,
                       m.seat_group, m.rank, m.style, m.joined_at, g.number, g.name as group_name, g.name_en as group_name_en,
                       t.author as last_author, coalesce(left(t.body, :excerpt), '') as last_excerpt, t.posted_at as last_at
                  from community.membership m
                  join community.community c on c.brand = m.brand and c.id = m.community
                  join community.seat_group g on g.brand = m.brand and g.id = m.seat_group
                  left join lateral (
                    select author, body, posted_at from community.message t
                     where t.brand = m.brand and t.seat_group = m.seat_group and t.removed_at is null
                     order by t.number desc limit 1) t on true
                 where m.brand = :brand and m.person = :person
                 order by coalesce(t.posted_at, m.joined_at) desc limit 200
                """)
                .param("brand", brand)
                .param("person", person)
                .param("excerpt", EXCERPT)
                .query((row, _) -> new JoinedRow(
                        card(row),
                        seat(row),
                        Columns.find(row, "last_author", PersonId::new),
                        row.getString("last_excerpt"),
                        Columns.findInstant(row, "last_at")))
                .list();
    }

    Optional<CommunityRow> find(BrandId brand, CommunityId community, @Nullable PersonId person) {
        return db.sql("""
                select c.*, m.seat_group, m.rank, m.style, m.joined_at, g.number, g.name as group_name, g.name_en as group_name_en,
                       r.person is not null as requested
                  from community.community c
                  left join community.membership m
                    on m.brand = c.brand and m.community = c.id and m.person = :person
                  left join community.seat_group g on g.brand = m.brand and g.id = m.seat_group
                  left join community.join_request r
                    on r.brand = c.brand and r.community = c.id and r.person = :person
                 where c.brand = :brand and c.id = :id
                """)
                .param("brand", brand)
                .param("id", community)
                .param("person", person == null ? 0L : person.value())
                .query((row, _) -> new CommunityRow(
                        card(row),
                        Columns.bilingual(row, "charter"),
                        Columns.bilingual(row, "rules"),
                        Columns.bilingual(row, "welcome"),
                        new PersonId(row.getLong("leader")),
                        row.getInt("capacity"),
                        row.getString("rank") == null ? null : seat(row),
                        row.getBoolean("requested")))
                .optional();
    }

    private static MySeat seat(ResultSet row) throws SQLException {
        return new MySeat(
                new GroupId(row.getLong("seat_group")),
                row.getInt("number"),
                Columns.findBilingual(row, "group_name"),
                Rank.valueOf(row.getString("rank")),
                Columns.find(row, "style", Style.class),
                Columns.instant(row, "joined_at"));
    }

    private static CommunityCard card(ResultSet row) throws SQLException {
        return new CommunityCard(
                new CommunityId(row.getLong("id")),
                Columns.bilingual(row, "name"),
                Theme.valueOf(row.getString("theme")),
                Columns.find(row, "store", StoreId::new),
                Columns.find(row, "cover", MediaId::new),
                JoinPolicy.valueOf(row.getString("join_policy")),
                row.getInt("members"),
                row.getInt("groups"),
                Columns.instant(row, "created_at"));
    }
}
