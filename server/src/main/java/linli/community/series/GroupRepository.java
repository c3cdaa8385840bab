package linli.community.series;

import static linli.shared.sql.ColumnArrays.longs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.JoinPolicy;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups of series: every statement is set-based, and all but the first rely on the lock that it takes. */
@Repository
class GroupRepository {
    private final JdbcClient db;

    GroupRepository(JdbcClient db) {
        this.db = db;
    }

    record OpenGroup(Series series, GroupId id, int free) {}

    record NewGroup(
            Series series, GroupId id, int number, @Nullable String name, PersonId leader, int capacity) {}

    record Taking(BrandId brand, GroupId group, int seats) {}

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
    List<OpenGroup> openGroups(Collection<Wanted> wanted) {
        var named = wanted.stream().filter(a -> a.group() != null).toList();
        if (named.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select distinct g.brand, g.community, g.id, g.capacity - g.taken as free
                  from unnest(:brands::bigint[], :communities::bigint[], :groups::bigint[]) w (brand, community, id)
                  join community.seat_group g
                    on g.brand = w.brand and g.id = w.id and g.community = w.community and g.taken < g.capacity
                """)
                .param("brands", longs(named, a -> a.series().brand().value()))
                .param("communities", longs(named, a -> a.series().community().value()))
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

    /** By the memberships' primary key. */
    boolean sits(Series series, PersonId person) {
        return db.sql("""
                select exists (select from community.membership
                                where brand = :brand and community = :community and person = :person)
                """)
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the series has the group. */
    boolean describe(Series series, GroupId group, @Nullable String name, PersonId leader) {
        return db.sql("""
                        update community.seat_group set name = :name, leader = :leader
                         where brand = :brand and id = :id and community = :community
                        """)
                        .param("brand", series.brand().value())
                        .param("community", series.community().value())
                        .param("id", group.value())
                        .param("name", name)
                        .param("leader", leader.value())
                        .update()
                == 1;
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
}
