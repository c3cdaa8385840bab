package linli.community.seating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.JoinSource;
import linli.community.Leader;
import linli.community.Membership;
import linli.community.Rank;
import linli.community.Style;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.leaving.Standing;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What screens read of who sits in a community, who and where they came from: one statement each. */
@Repository
class MemberQueries {
    private final Database db;

    MemberQueries(Database db) {
        this.db = db;
    }

    record MemberRow(
            PersonId person,
            GroupId group,
            Rank rank,
            @Nullable Style style,
            JoinSource.Kind source,
            @Nullable TouchpointId touchpoint,
            @Nullable PersonId inviter,
            Instant joinedAt,
            @Nullable Instant mutedUntil) {}

    record SourceCount(
            JoinSource.Kind source,
            @Nullable TouchpointId touchpoint,
            @Nullable PersonId inviter,
            long joined,
            long departed) {}

    /**
     * In order of person: by the primary key, or by membership_group_idx for one group; by words, of whom they mean, a
     * thousand at most.
     */
    Page<MemberRow> members(BrandId brand, CommunityId community, MemberFilter filter, PageRequest page) {
        var rows = bound(db.sql("""
                select m.person, m.seat_group, m.rank, m.style, m.source, m.touchpoint, m.inviter, m.joined_at,
                       case when m.muted_until > shared.now() then m.muted_until end as muted_until
                  from %s and m.person > :after
                 order by m.person limit :limit
                """.formatted(filter.from())), brand, community, filter)
                .after(page)
                .query((row, _) -> new MemberRow(
                        new PersonId(row.getLong("person")),
                        new GroupId(row.getLong("seat_group")),
                        Rank.valueOf(row.getString("rank")),
                        Columns.find(row, "style", Style.class),
                        JoinSource.Kind.valueOf(row.getString("source")),
                        touchpoint(row, "touchpoint"),
                        person(row, "inviter"),
                        Columns.instant(row, "joined_at"),
                        Columns.findInstant(row, "muted_until")))
                .list();
        return Page.of(rows, page.size(), member -> member.person().toString());
    }

    /** Along the same indexes, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, CommunityId community, MemberFilter filter) {
        var sql = "select count(*) from (select from " + filter.from() + " limit :limit) found";
        return Matches.count(bound(db.sql(sql), brand, community, filter));
    }

    private static Statement bound(Statement statement, BrandId brand, CommunityId community, MemberFilter filter) {
        return statement
                .param("brand", brand)
                .param("community", community)
                .param("group", filter.group())
                .param("rank", filter.rank())
                .param("source", filter.source())
                .param("words", filter.words().orElse(null));
    }

    /** The most productive sources first; at most 200, of those that the community has. */
    List<SourceCount> sources(BrandId brand, CommunityId community) {
        return db.sql("""
                select source, nullif(touchpoint, 0) as touchpoint, nullif(inviter, 0) as inviter, joined, departed
                  from community.source_tally where brand = :brand and community = :community
                 order by joined desc, source, touchpoint, inviter limit 200
                """)
                .param("brand", brand)
                .param("community", community)
                .query((row, _) -> new SourceCount(
                        JoinSource.Kind.valueOf(row.getString("source")),
                        touchpoint(row, "touchpoint"),
                        person(row, "inviter"),
                        row.getLong("joined"),
                        row.getLong("departed")))
                .list();
    }

    /** By membership_person_idx, then each group by its primary key. */
    Map<PersonId, Leader> leaders(BrandId brand, Collection<PersonId> persons) {
        return db
                .sql("""
                        select distinct on (m.person) m.person, g.leader, m.community, g.id
                          from community.membership m
                          join community.seat_group g on g.brand = m.brand and g.id = m.seat_group
                         where m.brand = :brand and m.person = any (:persons)
                         order by m.person, m.joined_at desc, m.community desc
                        """)
                .param("brand", brand)
                .ids("persons", persons)
                .query((row, _) -> Map.entry(
                        new PersonId(row.getLong("person")),
                        new Leader(
                                new PersonId(row.getLong("leader")),
                                new CommunityId(row.getLong("community")),
                                new GroupId(row.getLong("id")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Membership> findMembership(BrandId brand, CommunityId community, PersonId person) {
        return db.sql("""
                select seat_group, rank, style, joined_at from community.membership
                 where brand = :brand and community = :community and person = :person
                """)
                .param("brand", brand)
                .param("community", community)
                .param("person", person)
                .query((row, _) -> new Membership(
                        community,
                        new GroupId(row.getLong("seat_group")),
                        person,
                        Rank.valueOf(row.getString("rank")),
                        Columns.find(row, "style", Style.class),
                        Columns.instant(row, "joined_at")))
                .optional();
    }

    /**
     * What somebody who leaves has here: seats by membership_person_idx, at most 200 and those of who leads first,
     * requests by their key, and living invitations by invitation_inviter_idx.
     */
    List<Standing> ofLeaver(PersonId person) {
        return db.sql("""
                select * from (
                  select case when c.leader = m.person then 'COMMUNITY_LED' else 'MEMBERSHIP' end as kind,
                         c.brand, c.id, c.name, c.name_en, 1 as count
                    from community.membership m
                    join community.community c on c.brand = m.brand and c.id = m.community
                   where m.person = :person
                   order by kind, m.joined_at limit 200) seats
                union all
                select 'JOIN_REQUESTS', brand, null, null, null, count(*)
                  from community.join_request where person = :person group by brand
                union all
                select 'INVITATIONS', brand, null, null, null, count(*)
                  from community.invitation
                 where inviter = :person and expires_at > shared.now() and uses < use_limit group by brand
                """)
                .param("person", person)
                .query((row, _) -> {
                    var kind = SeatsOfLeaver.Kind.valueOf(row.getString("kind"));
                    var brand = new BrandId(row.getLong("brand"));
                    var community = row.getString("id");
                    return community == null
                            ? Standing.of(kind, brand, row.getLong("count"))
                            : Standing.of(kind, brand, new Standing.Thing(community, Columns.bilingual(row, "name")));
                })
                .list();
    }

    private static @Nullable TouchpointId touchpoint(ResultSet row, String column) throws SQLException {
        return Columns.find(row, column, TouchpointId::new);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        return Columns.find(row, column, PersonId::new);
    }
}
