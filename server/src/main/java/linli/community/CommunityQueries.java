package linli.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.leaving.Standing;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What screens read of communities: one statement each. */
@Repository
class CommunityQueries {
    private static final int EXCERPT = 60;

    private final JdbcClient db;

    CommunityQueries(JdbcClient db) {
        this.db = db;
    }

    record CommunityCard(
            CommunityId id,
            String name,
            String nameEn,
            Theme theme,
            @Nullable StoreId store,
            @Nullable MediaId cover,
            JoinPolicy joinPolicy,
            int members,
            int groups,
            Instant createdAt) {}

    record CommunityRow(
            CommunityCard card,
            String charter,
            String rules,
            String welcome,
            PersonId leader,
            int capacity,
            @Nullable MySeat mine,
            boolean requested) {}

    record MySeat(GroupId group, int number, @Nullable String name, MemberRole role, Instant joinedAt) {}

    record GroupRow(
            GroupId id,
            int number,
            @Nullable String name,
            PersonId leader,
            int capacity,
            int taken,
            Instant createdAt) {}

    record MemberRow(
            PersonId person,
            GroupId group,
            MemberRole role,
            JoinSource.Kind source,
            @Nullable TouchpointId touchpoint,
            @Nullable PersonId inviter,
            Instant joinedAt,
            @Nullable Instant mutedUntil) {}

    record InvitationCard(
            InvitationId id,
            String code,
            PersonId inviter,
            @Nullable TouchpointId touchpoint,
            int useLimit,
            int uses,
            Instant expiresAt,
            Instant createdAt) {}

    record SourceCount(
            JoinSource.Kind source,
            @Nullable TouchpointId touchpoint,
            @Nullable PersonId inviter,
            long joined,
            long departed) {}

    record RequestRow(
            PersonId person,
            JoinSource.Kind source,
            @Nullable PersonId inviter,
            Instant askedAt) {}

    /** The newest first, by primary key. */
    Page<CommunityCard> list(BrandId brand, PageRequest page) {
        var rows = db.sql("""
                select id, name, name_en, theme, store, cover, join_policy, members, groups, created_at
                  from community.community
                 where brand = :brand and id < :before order by id desc limit :limit
                """)
                .param("brand", brand.value())
                .param("before", page.beforeId())
                .param("limit", page.size() + 1)
                .query((row, _) -> card(row))
                .list();
        return Page.of(rows, page.size(), card -> card.id().toString());
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
                       m.seat_group, m.role, m.joined_at, g.number, g.name as group_name,
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
                .param("brand", brand.value())
                .param("person", person.value())
                .param("excerpt", EXCERPT)
                .query((row, _) -> new JoinedRow(
                        card(row),
                        seat(row),
                        row.getObject("last_author") == null ? null : new PersonId(row.getLong("last_author")),
                        row.getString("last_excerpt"),
                        row.getObject("last_at") == null ? null : Columns.instant(row, "last_at")))
                .list();
    }

    Optional<CommunityRow> find(BrandId brand, CommunityId community, @Nullable PersonId person) {
        return db.sql("""
                select c.*, m.seat_group, m.role, m.joined_at, g.number, g.name as group_name,
                       r.person is not null as requested
                  from community.community c
                  left join community.membership m
                    on m.brand = c.brand and m.community = c.id and m.person = :person
                  left join community.seat_group g on g.brand = m.brand and g.id = m.seat_group
                  left join community.join_request r
                    on r.brand = c.brand and r.community = c.id and r.person = :person
                 where c.brand = :brand and c.id = :id
                """)
                .param("brand", brand.value())
                .param("id", community.value())
                .param("person", person == null ? 0L : person.value())
                .query((row, _) -> new CommunityRow(
                        card(row),
                        row.getString("charter"),
                        row.getString("rules"),
                        row.getString("welcome"),
                        new PersonId(row.getLong("leader")),
                        row.getInt("capacity"),
                        row.getString("role") == null ? null : seat(row),
                        row.getBoolean("requested")))
                .optional();
    }

    /** By number, by the unique key of numbers. */
    Page<GroupRow> groups(BrandId brand, CommunityId community, PageRequest page) {
        var rows = db.sql("""
                select id, number, name, leader, capacity, taken, created_at from community.seat_group
                 where brand = :brand and community = :community and number > :after order by number limit :limit
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("after", page.afterId())
                .param("limit", page.size() + 1)
                .query((row, _) -> new GroupRow(
                        new GroupId(row.getLong("id")),
                        row.getInt("number"),
                        row.getString("name"),
                        new PersonId(row.getLong("leader")),
                        row.getInt("capacity"),
                        row.getInt("taken"),
                        Columns.instant(row, "created_at")))
                .list();
        return Page.of(rows, page.size(), group -> Integer.toString(group.number()));
    }

    /** In order of person, by the primary key, or by membership_group_idx for one group. */
    Page<MemberRow> members(BrandId brand, CommunityId community, @Nullable GroupId group, PageRequest page) {
        var rows = db.sql("""
                select person, seat_group, role, source, touchpoint, inviter, joined_at,
                       case when muted_until > shared.now() then muted_until end as muted_until
                  from community.membership
                 where brand = :brand and community = :community and person > :after %s
                 order by person limit :limit
                """.formatted(group == null ? "" : "and seat_group = :group"))
                .param("brand", brand.value())
                .param("community", community.value())
                .param("group", group == null ? 0L : group.value())
                .param("after", page.afterId())
                .param("limit", page.size() + 1)
                .query((row, _) -> new MemberRow(
                        new PersonId(row.getLong("person")),
                        new GroupId(row.getLong("seat_group")),
                        MemberRole.valueOf(row.getString("role")),
                        JoinSource.Kind.valueOf(row.getString("source")),
                        touchpoint(row, "touchpoint"),
                        person(row, "inviter"),
                        Columns.instant(row, "joined_at"),
                        Columns.findInstant(row, "muted_until")))
                .list();
        return Page.of(rows, page.size(), member -> member.person().toString());
    }

    /** By the primary key. */
    Page<RequestRow> requests(BrandId brand, CommunityId community, PageRequest page) {
        var rows = db.sql("""
                select person, source, inviter, asked_at from community.join_request
                 where brand = :brand and community = :community and person > :after order by person limit :limit
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("after", page.afterId())
                .param("limit", page.size() + 1)
                .query((row, _) -> new RequestRow(
                        new PersonId(row.getLong("person")),
                        JoinSource.Kind.valueOf(row.getString("source")),
                        person(row, "inviter"),
                        Columns.instant(row, "asked_at")))
                .list();
        return Page.of(rows, page.size(), request -> request.person().toString());
    }

    /** The newest first, by invitation_community_idx. */
    Page<InvitationCard> invitations(BrandId brand, CommunityId community, PageRequest page) {
        var rows = db.sql("""
                select * from community.invitation
                 where brand = :brand and community = :community and id < :before order by id desc limit :limit
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("before", page.beforeId())
                .param("limit", page.size() + 1)
                .query((row, _) -> invitation(row))
                .list();
        return Page.of(rows, page.size(), invitation -> invitation.id().toString());
    }

    record Invite(CommunityId community, InvitationCard card, boolean alive) {}

    /** By the unique key of codes. */
    Optional<Invite> findInvitation(BrandId brand, String code) {
        return db.sql("""
                select i.*, i.uses < i.use_limit and i.expires_at > shared.now() as alive
                  from community.invitation i where brand = :brand and code = :code
                """)
                .param("brand", brand.value())
                .param("code", code)
                .query((row, _) ->
                        new Invite(new CommunityId(row.getLong("community")), invitation(row), row.getBoolean("alive")))
                .optional();
    }

    /** The most productive sources first; at most 200, of those that the community has. */
    List<SourceCount> sources(BrandId brand, CommunityId community) {
        return db.sql("""
                select source, nullif(touchpoint, 0) as touchpoint, nullif(inviter, 0) as inviter, joined, departed
                  from community.source_tally where brand = :brand and community = :community
                 order by joined desc, source, touchpoint, inviter limit 200
                """)
                .param("brand", brand.value())
                .param("community", community.value())
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
                .param("brand", brand.value())
                .param("persons", persons.stream().mapToLong(PersonId::value).toArray())
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

    /**
     * What somebody who leaves has here: seats by membership_person_idx, at most 200 and those of who leads first,
     * requests by their key, and living invitations by invitation_inviter_idx.
     */
    List<Standing> standings(PersonId person) {
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
                .param("person", person.value())
                .query((row, _) -> {
                    var kind = SeatsOfLeaver.Kind.valueOf(row.getString("kind"));
                    var brand = new BrandId(row.getLong("brand"));
                    var community = row.getString("id");
                    return community == null
                            ? Standing.of(kind, brand, row.getLong("count"))
                            : Standing.of(
                                    kind,
                                    brand,
                                    new Standing.Thing(community, row.getString("name"), row.getString("name_en")));
                })
                .list();
    }

    Optional<GroupPlace> findGroup(BrandId brand, GroupId group) {
        return db.sql("""
                select g.community, c.store from community.seat_group g
                  join community.community c on c.brand = g.brand and c.id = g.community
                 where g.brand = :brand and g.id = :id
                """)
                .param("brand", brand.value())
                .param("id", group.value())
                .query((row, _) -> new GroupPlace(
                        group, new CommunityId(row.getLong("community")), Columns.findLong(row, "store")))
                .optional();
    }

    private static MySeat seat(ResultSet row) throws SQLException {
        return new MySeat(
                new GroupId(row.getLong("seat_group")),
                row.getInt("number"),
                row.getString("group_name"),
                MemberRole.valueOf(row.getString("role")),
                Columns.instant(row, "joined_at"));
    }

    private static CommunityCard card(ResultSet row) throws SQLException {
        return new CommunityCard(
                new CommunityId(row.getLong("id")),
                row.getString("name"),
                row.getString("name_en"),
                Theme.valueOf(row.getString("theme")),
                Columns.find(row, "store", StoreId::new),
                Columns.find(row, "cover", MediaId::new),
                JoinPolicy.valueOf(row.getString("join_policy")),
                row.getInt("members"),
                row.getInt("groups"),
                Columns.instant(row, "created_at"));
    }

    private static InvitationCard invitation(ResultSet row) throws SQLException {
        return new InvitationCard(
                new InvitationId(row.getLong("id")),
                row.getString("code"),
                new PersonId(row.getLong("inviter")),
                touchpoint(row, "touchpoint"),
                row.getInt("use_limit"),
                row.getInt("uses"),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "created_at"));
    }

    private static @Nullable TouchpointId touchpoint(ResultSet row, String column) throws SQLException {
        return Columns.find(row, column, TouchpointId::new);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        return Columns.find(row, column, PersonId::new);
    }
}
