package linli.community;

import static linli.shared.sql.ColumnArrays.longs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seats of series: every statement is set-based, and all but the first rely on the lock that it takes. */
@Repository
class SeriesRepository {
    private final JdbcClient db;

    SeriesRepository(JdbcClient db) {
        this.db = db;
    }

    /** Names a series. */
    record Series(BrandId brand, CommunityId community) {}

    record LockedSeries(
            Series series,
            JoinPolicy policy,
            int capacity,
            int groups,
            PersonId leader,
            @Nullable Long store,
            String name) {}

    /** What is already known of an arrival: its seat, its ban, its invitation. */
    record Standing(
            @Nullable GroupId seat,
            boolean banned,
            @Nullable Invited invitation) {}

    record Invited(long id, PersonId inviter, @Nullable Long touchpoint, int usesLeft, boolean alive) {}

    record OpenGroup(Series series, GroupId id, int free) {}

    record NewGroup(
            Series series, GroupId id, int number, @Nullable String name, PersonId leader, int capacity) {}

    record Taking(BrandId brand, GroupId group, int seats) {}

    record Seat(Arrival arrival, GroupId group, JoinSource source) {}

    record Tally(Series series, JoinSource.Kind kind, long touchpoint, long inviter, int joined, int departed) {}

    record Use(BrandId brand, long invitation, int uses) {}

    /** Locks the series in key order until the transaction ends; those that do not exist are absent. */
    Map<Series, LockedSeries> lock(Collection<Series> series) {
        return db
                .sql("""
                        select c.brand, c.id, c.join_policy, c.capacity, c.groups, c.leader, c.store, c.name
                          from community.community c
                         where (c.brand, c.id) in (select * from unnest(:brands::bigint[], :communities::bigint[]))
                         order by c.brand, c.id
                           for no key update
                        """)
                .param(
                        "brands",
                        series.stream().mapToLong(s -> s.brand().value()).toArray())
                .param(
                        "communities",
                        series.stream().mapToLong(s -> s.community().value()).toArray())
                .query((row, _) -> new LockedSeries(
                        new Series(new BrandId(row.getLong("brand")), new CommunityId(row.getLong("id"))),
                        JoinPolicy.valueOf(row.getString("join_policy")),
                        row.getInt("capacity"),
                        row.getInt("groups"),
                        new PersonId(row.getLong("leader")),
                        Columns.findLong(row, "store"),
                        row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(LockedSeries::series, Function.identity()));
    }

    /** By three primary or unique keys for each arrival, in the order of the arrivals. */
    List<Standing> standings(List<Arrival> arrivals) {
        return db.sql("""
                select m.seat_group, b.person is not null as banned, i.id as invitation, i.inviter, i.touchpoint,
                       i.use_limit - i.uses as uses_left, i.expires_at > shared.now() as alive
                  from unnest(:brands::bigint[], :communities::bigint[], :persons::bigint[], :codes::text[])
                       with ordinality w (brand, community, person, code, position)
                  left join community.membership m
                    on m.brand = w.brand and m.community = w.community and m.person = w.person
                  left join community.ban b on b.brand = w.brand and b.community = w.community and b.person = w.person
                  left join community.invitation i
                    on i.brand = w.brand and i.code = w.code and i.community = w.community
                 order by w.position
                """)
                .param("brands", longs(arrivals, a -> a.brand().value()))
                .param("communities", longs(arrivals, a -> a.community().value()))
                .param("persons", longs(arrivals, a -> a.person().value()))
                .param(
                        "codes",
                        arrivals.stream().map(a -> a.source().invitation()).toArray(String[]::new))
                .query((row, _) -> {
                    var seat = Columns.findLong(row, "seat_group");
                    var invitation = Columns.findLong(row, "invitation");
                    return new Standing(
                            seat == null ? null : new GroupId(seat),
                            row.getBoolean("banned"),
                            invitation == null
                                    ? null
                                    : new Invited(
                                            invitation,
                                            new PersonId(row.getLong("inviter")),
                                            Columns.findLong(row, "touchpoint"),
                                            row.getInt("uses_left"),
                                            row.getBoolean("alive")));
                })
                .list();
    }

    /** Enough open groups to seat that many in each series, the oldest first, by seat_group_open_idx. */
    List<OpenGroup> openGroups(Map<Series, Integer> wanted) {
        var series = List.copyOf(wanted.keySet());
        return db.sql("""
                select g.brand, g.community, g.id, g.capacity - g.taken as free
                  from unnest(:brands::bigint[], :communities::bigint[], :seats::int[]) w (brand, community, seats)
                 cross join lateral (
                       select * from community.seat_group g
                        where g.brand = w.brand and g.community = w.community and g.taken < g.capacity
                        order by g.number limit w.seats) g
                 order by g.brand, g.community, g.number
                """)
                .param("brands", longs(series, s -> s.brand().value()))
                .param("communities", longs(series, s -> s.community().value()))
                .param("seats", series.stream().map(wanted::get).toArray(Integer[]::new))
                .query((row, _) -> openGroup(
                        row.getLong("brand"), row.getLong("community"), row.getLong("id"), row.getInt("free")))
                .list();
    }

    /** Those of the named groups that have a seat left, by primary key. */
    List<OpenGroup> openGroups(Collection<Arrival> arrivals) {
        var named = arrivals.stream().filter(a -> a.group() != null).toList();
        if (named.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select distinct g.brand, g.community, g.id, g.capacity - g.taken as free
                  from unnest(:brands::bigint[], :communities::bigint[], :groups::bigint[]) w (brand, community, id)
                  join community.seat_group g
                    on g.brand = w.brand and g.id = w.id and g.community = w.community and g.taken < g.capacity
                """)
                .param("brands", longs(named, a -> a.brand().value()))
                .param("communities", longs(named, a -> a.community().value()))
                .param(
                        "groups",
                        longs(
                                named,
                                a -> Optional.ofNullable(a.group())
                                        .orElseThrow()
                                        .value()))
                .query((row, _) -> openGroup(
                        row.getLong("brand"), row.getLong("community"), row.getLong("id"), row.getInt("free")))
                .list();
    }

    private static OpenGroup openGroup(long brand, long community, long id, int free) {
        return new OpenGroup(new Series(new BrandId(brand), new CommunityId(community)), new GroupId(id), free);
    }

    /** A name that was asked for, the key that it shares with all that look the same, and who has it. */
    record NamedGroup(String name, String key, @Nullable GroupId id) {}

    /** By the unique key of names, a row for each of them. */
    List<NamedGroup> named(Series series, List<String> names) {
        return db.sql("""
                select w.name, w.key, g.id
                  from (select name, community.name_key(name) as key from unnest(:names::text[]) n (name)) w
                  left join community.seat_group g
                    on g.brand = :brand and g.community = :community and g.name_key = w.key
                """)
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> {
                    var id = Columns.findLong(row, "id");
                    return new NamedGroup(
                            row.getString("name"), row.getString("key"), id == null ? null : new GroupId(id));
                })
                .list();
    }

    void open(List<NewGroup> groups) {
        db.sql("""
                insert into community.seat_group (brand, community, id, number, name, leader, capacity)
                select * from unnest(:brands::bigint[], :communities::bigint[], :ids::bigint[], :numbers::int[],
                                     :names::text[], :leaders::bigint[], :capacities::int[])
                """)
                .param("brands", longs(groups, g -> g.series().brand().value()))
                .param("communities", longs(groups, g -> g.series().community().value()))
                .param("ids", longs(groups, g -> g.id().value()))
                .param("numbers", groups.stream().map(NewGroup::number).toArray(Integer[]::new))
                .param("names", groups.stream().map(NewGroup::name).toArray(String[]::new))
                .param("leaders", longs(groups, g -> g.leader().value()))
                .param("capacities", groups.stream().map(NewGroup::capacity).toArray(Integer[]::new))
                .update();
        db.sql("""
                update community.community c set groups = c.groups + w.opened
                  from (select brand, id, count(*) as opened
                          from unnest(:brands::bigint[], :communities::bigint[]) u (brand, id) group by 1, 2) w
                 where c.brand = w.brand and c.id = w.id
                """)
                .param("brands", longs(groups, g -> g.series().brand().value()))
                .param("communities", longs(groups, g -> g.series().community().value()))
                .update();
    }

    /** Claims the seats; a group that has not that many left is not changed. Answers how many groups were. */
    int take(List<Taking> takings) {
        return db.sql("""
                update community.seat_group g set taken = g.taken + w.seats
                  from unnest(:brands::bigint[], :groups::bigint[], :seats::int[]) w (brand, id, seats)
                 where g.brand = w.brand and g.id = w.id and g.taken + w.seats <= g.capacity
                """)
                .param("brands", longs(takings, t -> t.brand().value()))
                .param("groups", longs(takings, t -> t.group().value()))
                .param("seats", takings.stream().map(Taking::seats).toArray(Integer[]::new))
                .update();
    }

    void giveBack(BrandId brand, GroupId group) {
        db.sql("update community.seat_group set taken = taken - 1 where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", group.value())
                .update();
    }

    void seat(List<Seat> seats) {
        db.sql("""
                insert into community.membership (brand, community, person, seat_group, role, source, touchpoint, inviter,
                                                  share, joined_at)
                select brand, community, person, seat_group, role, source, touchpoint, inviter, share,
                       coalesce(joined_at, (select shared.now()))
                  from unnest(:brands::bigint[], :communities::bigint[], :persons::bigint[], :groups::bigint[],
                              :roles::text[], :sources::text[], :touchpoints::bigint[], :inviters::bigint[],
                              :shares::bigint[], :joined::text[]::timestamptz[])
                       w (brand, community, person, seat_group, role, source, touchpoint, inviter, share, joined_at)
                """)
                .param("brands", longs(seats, s -> s.arrival().brand().value()))
                .param("communities", longs(seats, s -> s.arrival().community().value()))
                .param("persons", longs(seats, s -> s.arrival().person().value()))
                .param("groups", longs(seats, s -> s.group().value()))
                .param(
                        "roles",
                        seats.stream().map(s -> s.arrival().role().name()).toArray(String[]::new))
                .param(
                        "sources",
                        seats.stream().map(s -> s.source().kind().name()).toArray(String[]::new))
                .param("touchpoints", nullable(seats, s -> touchpoint(s.source())))
                .param("inviters", nullable(seats, s -> inviter(s.source())))
                .param("shares", nullable(seats, s -> s.source().share()))
                .param(
                        "joined",
                        seats.stream()
                                .map(s -> s.arrival().joinedAt())
                                .map(at -> at == null ? null : at.toString())
                                .toArray(String[]::new))
                .update();
        db.sql("""
                update community.community c set members = c.members + w.joined
                  from (select brand, id, count(*) as joined
                          from unnest(:brands::bigint[], :communities::bigint[]) u (brand, id) group by 1, 2) w
                 where c.brand = w.brand and c.id = w.id
                """)
                .param("brands", longs(seats, s -> s.arrival().brand().value()))
                .param("communities", longs(seats, s -> s.arrival().community().value()))
                .update();
        db.sql("""
                delete from community.join_request r
                 using unnest(:brands::bigint[], :communities::bigint[], :persons::bigint[]) w (brand, community, person)
                 where r.brand = w.brand and r.community = w.community and r.person = w.person
                """)
                .param("brands", longs(seats, s -> s.arrival().brand().value()))
                .param("communities", longs(seats, s -> s.arrival().community().value()))
                .param("persons", longs(seats, s -> s.arrival().person().value()))
                .update();
    }

    /** Claims uses of invitations; one that has not that many left is not changed. Answers how many were. */
    int use(List<Use> uses) {
        return db.sql("""
                update community.invitation i set uses = i.uses + w.uses
                  from unnest(:brands::bigint[], :ids::bigint[], :uses::int[]) w (brand, id, uses)
                 where i.brand = w.brand and i.id = w.id and i.uses + w.uses <= i.use_limit
                   and i.expires_at > shared.now()
                """)
                .param("brands", longs(uses, u -> u.brand().value()))
                .param("ids", longs(uses, Use::invitation))
                .param("uses", uses.stream().map(Use::uses).toArray(Integer[]::new))
                .update();
    }

    /** Rows must differ in their keys. */
    void tally(List<Tally> tallies) {
        db.sql("""
                insert into community.source_tally as t (brand, community, source, touchpoint, inviter, joined, departed)
                select * from unnest(:brands::bigint[], :communities::bigint[], :sources::text[], :touchpoints::bigint[],
                                     :inviters::bigint[], :joined::bigint[], :departed::bigint[])
                    on conflict (brand, community, source, touchpoint, inviter)
                    do update set joined = t.joined + excluded.joined, departed = t.departed + excluded.departed
                """)
                .param("brands", longs(tallies, t -> t.series().brand().value()))
                .param("communities", longs(tallies, t -> t.series().community().value()))
                .param("sources", tallies.stream().map(t -> t.kind().name()).toArray(String[]::new))
                .param("touchpoints", longs(tallies, Tally::touchpoint))
                .param("inviters", longs(tallies, Tally::inviter))
                .param("joined", longs(tallies, t -> (long) t.joined()))
                .param("departed", longs(tallies, t -> (long) t.departed()))
                .update();
    }

    void ask(List<Arrival> arrivals) {
        db.sql("""
                insert into community.join_request (brand, community, person, source, touchpoint, inviter, share)
                select * from unnest(:brands::bigint[], :communities::bigint[], :persons::bigint[], :sources::text[],
                                     :touchpoints::bigint[], :inviters::bigint[], :shares::bigint[])
                    on conflict do nothing
                """)
                .param("brands", longs(arrivals, a -> a.brand().value()))
                .param("communities", longs(arrivals, a -> a.community().value()))
                .param("persons", longs(arrivals, a -> a.person().value()))
                .param(
                        "sources",
                        arrivals.stream().map(a -> a.source().kind().name()).toArray(String[]::new))
                .param("touchpoints", nullable(arrivals, a -> touchpoint(a.source())))
                .param("inviters", nullable(arrivals, a -> inviter(a.source())))
                .param("shares", nullable(arrivals, a -> a.source().share()))
                .update();
    }

    /** The series in which the person sits or asked to, or invites to, by the keys of all, brand after brand. */
    List<Series> seriesOf(PersonId person) {
        return db.sql("""
                select brand, community from community.membership where person = :person
                union
                select brand, community from community.join_request where person = :person
                union
                select brand, community from community.invitation
                 where inviter = :person and expires_at > (select shared.now())
                """)
                .param("person", person.value())
                .query((row, _) -> series(row))
                .list();
    }

    /** What a seat given up was, for the counts of its source. */
    record Vacated(Series series, GroupId group, MemberRole role, JoinSource source) {}

    /** Takes the person's seats; a group that they led is led by the series' leader again. */
    List<Vacated> vacate(Collection<Series> all, PersonId person) {
        var vacated = in(all, """
                delete from community.membership m using given
                 where m.brand = given.brand and m.community = given.community and m.person = :person
                returning m.brand, m.community, m.seat_group, m.role, m.source, m.touchpoint, m.inviter, m.share
                """)
                .param("person", person.value())
                .query((row, _) -> new Vacated(
                        series(row),
                        new GroupId(row.getLong("seat_group")),
                        MemberRole.valueOf(row.getString("role")),
                        source(row)))
                .list();
        if (!vacated.isEmpty()) {
            var left = vacated.stream().map(Vacated::series).toList();
            in(left, """
                    update community.community c set members = members - 1 from given
                     where c.brand = given.brand and c.id = given.community
                    """).update();
            in(left, """
                    update community.seat_group g
                       set taken = g.taken - case when g.id = any (:groups) then 1 else 0 end,
                           leader = case when g.leader = :person then c.leader else g.leader end
                      from given join community.community c on c.brand = given.brand and c.id = given.community
                     where g.brand = given.brand and g.community = given.community
                       and (g.id = any (:groups) or g.leader = :person)
                    """)
                    .param("groups", longs(vacated, seat -> seat.group().value()))
                    .param("person", person.value())
                    .update();
        }
        return vacated;
    }

    /** Takes back what the person asked for and whom they invited, by the request's key and invitation_inviter_idx. */
    void withdraw(PersonId person) {
        db.sql("delete from community.join_request where person = :person")
                .param("person", person.value())
                .update();
        db.sql("update community.invitation set expires_at = least(expires_at, shared.now()) where inviter = :person")
                .param("person", person.value())
                .update();
    }

    /** Whether the next leader sits in the series, and so leads it now, and each group that the one before led. */
    boolean lead(Series series, PersonId before, PersonId next) {
        int seated = of(series, """
                update community.membership set role = 'OWNER'
                 where brand = :brand and community = :community and person = :next
                """).param("next", next.value()).update();
        if (seated == 0) {
            return false;
        }
        of(series, """
                update community.membership set role = 'MANAGER'
                 where brand = :brand and community = :community and person = :before
                """).param("before", before.value()).update();
        of(series, "update community.community set leader = :next where brand = :brand and id = :community")
                .param("next", next.value())
                .update();
        of(series, """
                update community.seat_group set leader = :next
                 where brand = :brand and community = :community and leader = :before
                """)
                .param("next", next.value())
                .param("before", before.value())
                .update();
        return true;
    }

    /** Whether the series has the group. */
    boolean describe(Series series, GroupId group, @Nullable String name, PersonId leader) {
        return of(series, """
                        update community.seat_group set name = :name, leader = :leader
                         where brand = :brand and id = :id and community = :community
                        """)
                        .param("id", group.value())
                        .param("name", name)
                        .param("leader", leader.value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(Series series, String sql) {
        return db.sql(sql)
                .param("brand", series.brand().value())
                .param("community", series.community().value());
    }

    private JdbcClient.StatementSpec in(Collection<Series> series, String sql) {
        return db.sql(
                        "with given as (select * from unnest(:brands::bigint[], :communities::bigint[]) g (brand, community))\n"
                                + sql)
                .param("brands", longs(series, each -> each.brand().value()))
                .param("communities", longs(series, each -> each.community().value()));
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(new BrandId(row.getLong("brand")), new CommunityId(row.getLong("community")));
    }

    private static JoinSource source(ResultSet row) throws SQLException {
        var touchpoint = Columns.findLong(row, "touchpoint");
        var inviter = Columns.findLong(row, "inviter");
        return new JoinSource(
                JoinSource.Kind.valueOf(row.getString("source")),
                null,
                touchpoint == null ? null : new TouchpointId(touchpoint),
                inviter == null ? null : new PersonId(inviter),
                Columns.findLong(row, "share"));
    }

    void ban(Series series, PersonId person, PersonId by, String reason) {
        db.sql("""
                insert into community.ban (brand, community, person, banned_by, reason)
                values (:brand, :community, :person, :by, :reason)
                on conflict do nothing
                """)
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("person", person.value())
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    int unban(Series series, PersonId person) {
        return db.sql("delete from community.ban where brand = :brand and community = :community and person = :person")
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("person", person.value())
                .update();
    }

    /** Moves a seated person; the seats of both groups are claimed and given back separately. */
    void move(Series series, PersonId person, GroupId group) {
        db.sql("""
                update community.membership set seat_group = :group
                 where brand = :brand and community = :community and person = :person
                """)
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("person", person.value())
                .param("group", group.value())
                .update();
    }

    Optional<GroupId> findSeat(Series series, PersonId person) {
        return db.sql("""
                select seat_group from community.membership
                 where brand = :brand and community = :community and person = :person
                """)
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("person", person.value())
                .query((row, _) -> new GroupId(row.getLong("seat_group")))
                .optional();
    }

    boolean holds(Series series, GroupId group) {
        return db.sql("""
                select exists (select from community.seat_group
                                where brand = :brand and id = :id and community = :community)
                """)
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("id", group.value())
                .query(Boolean.class)
                .single();
    }

    Optional<JoinSource> takeRequest(Series series, PersonId person) {
        return db.sql("""
                delete from community.join_request
                 where brand = :brand and community = :community and person = :person
                returning source, touchpoint, inviter, share
                """)
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("person", person.value())
                .query((row, _) -> source(row))
                .optional();
    }

    private static @Nullable Long touchpoint(JoinSource source) {
        var touchpoint = source.touchpoint();
        return touchpoint == null ? null : touchpoint.value();
    }

    private static @Nullable Long inviter(JoinSource source) {
        var inviter = source.inviter();
        return inviter == null ? null : inviter.value();
    }

    private static <T> @Nullable Long[] nullable(Collection<T> rows, Function<T, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }
}
