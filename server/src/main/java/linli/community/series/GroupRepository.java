package linli.community.series;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.JoinPolicy;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The groups of series: every statement is set-based, and all but the first rely on the lock that it takes. */
@Repository
class GroupRepository {
    private final Database db;

    GroupRepository(Database db) {
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
                .rows(series)
                .ids("brands", Series::brand)
                .ids("communities", Series::community)
                .query((row, _) -> new LockedSeries(
                        new Series(new BrandId(row.getLong("brand")), new CommunityId(row.getLong("id"))),
                        JoinPolicy.valueOf(row.getString("join_policy")),
                        row.getInt("capacity"),
                        row.getInt("groups"),
                        new PersonId(row.getLong("leader")),
                        Columns.find(row, "store", StoreId::new),
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
                .rows(series)
                .ids("brands", s -> s.brand())
                .ids("communities", s -> s.community())
                .ints("seats", wanted::get)
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
                .rows(named)
                .ids("brands", a -> a.series().brand())
                .ids("communities", a -> a.series().community())
                .ids("groups", a -> Optional.ofNullable(a.group()).orElseThrow())
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
                .param("brand", series.brand())
                .param("community", series.community())
                .texts("names", names)
                .query((row, _) -> new NamedGroup(
                        row.getString("name"), row.getString("key"), Columns.find(row, "id", GroupId::new)))
                .list();
    }

    void open(List<NewGroup> groups) {
        db.sql("""
            insert into community.seat_group (brand, community, id, number, name, leader, capacity)
            select * from unnest(:brands::bigint[], :communities::bigint[], :ids::bigint[], :numbers::int[],
                                 :names::text[], :leaders::bigint[], :capacities::int[])
            """)
                .rows(groups)
                .texts("names", NewGroup::name)
                .ids("brands", g -> g.series().brand())
                .ids("communities", g -> g.series().community())
                .ids("ids", NewGroup::id)
                .ints("numbers", NewGroup::number)
                .ids("leaders", NewGroup::leader)
                .ints("capacities", NewGroup::capacity)
                .update();
        db.sql("""
            update community.community c set groups = c.groups + w.opened
              from (select brand, id, count(*) as opened
                      from unnest(:brands::bigint[], :communities::bigint[]) u (brand, id) group by 1, 2) w
             where c.brand = w.brand and c.id = w.id
            """)
                .rows(groups)
                .ids("brands", g -> g.series().brand())
                .ids("communities", g -> g.series().community())
                .update();
    }

    /** All groups of the series by their numbers, by its unique key. */
    List<GroupId> list(Series series) {
        return db.sql("select id from community.seat_group where brand = :brand and community = :community order by"
                        + " number")
                .param("brand", series.brand())
                .param("community", series.community())
                .query((row, _) -> new GroupId(row.getLong("id")))
                .list();
    }

    /** Claims the seats; a group that has not that many left is not changed. Answers how many groups were. */
    int take(List<Taking> takings) {
        return db.sql("""
            update community.seat_group g set taken = g.taken + w.seats
              from unnest(:brands::bigint[], :groups::bigint[], :seats::int[]) w (brand, id, seats)
             where g.brand = w.brand and g.id = w.id and g.taken + w.seats <= g.capacity
            """)
                .rows(takings)
                .ids("brands", Taking::brand)
                .ids("groups", Taking::group)
                .ints("seats", Taking::seats)
                .update();
    }

    void giveBack(BrandId brand, GroupId group) {
        db.sql("update community.seat_group set taken = taken - 1 where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", group)
                .update();
    }

    /** By the memberships' primary key. */
    boolean sits(Series series, PersonId person) {
        return db.sql("""
            select exists (select from community.membership
                            where brand = :brand and community = :community and person = :person)
            """)
                .param("brand", series.brand())
                .param("community", series.community())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Whether the series has the group. */
    boolean describe(Series series, GroupId group, @Nullable Bilingual name, PersonId leader) {
        return db.sql("""
            update community.seat_group set name = :name, name_en = :nameEn, leader = :leader
             where brand = :brand and id = :id and community = :community
            """)
                        .param("brand", series.brand())
                        .param("community", series.community())
                        .param("id", group)
                        .param("name", name == null ? null : name.zh())
                        .param("nameEn", name == null ? null : name.en())
                        .param("leader", leader)
                        .update()
                == 1;
    }

    boolean holds(Series series, GroupId group) {
        return db.sql("""
            select exists (select from community.seat_group
                            where brand = :brand and id = :id and community = :community)
            """)
                .param("brand", series.brand())
                .param("community", series.community())
                .param("id", group)
                .query(Boolean.class)
                .single();
    }
}
