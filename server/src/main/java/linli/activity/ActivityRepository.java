package linli.activity;

import java.util.List;
import java.util.function.Function;
import linli.activity.Activity.By;
import linli.activity.Activity.Where;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActivityRepository {
    private final JdbcClient db;
    private final Ids ids;

    ActivityRepository(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** By the arrival's key, brand after brand. */
    void forget(PersonId person) {
        db.sql("delete from activity.arrival where who = :person")
                .param("person", person.value())
                .update();
    }

    void insert(List<Activity> activities) {
        var things = activities.stream().map(Activity::thing).toList();
        db.sql("""
                with t as materialized (select shared.now() as now)
                insert into activity.event (brand, id, occurred_at, person, visitor, verb, kind, thing,
                                            store, community, touchpoint, share, post, value, by_system)
                select a.brand, (:ids::bigint[])[n], t.now, a.person, a.visitor, a.verb, a.kind, (:things::bigint[])[n],
                       coalesce((:stores::bigint[])[n], way.store), (:communities::bigint[])[n],
                       coalesce((:touchpoints::bigint[])[n], way.touchpoint),
                       coalesce((:shares::bigint[])[n], way.share), coalesce((:posts::bigint[])[n], way.post),
                       (:values::bigint[])[n], (:bySystem::boolean[])[n]
                  from unnest(:brands::bigint[], :persons::bigint[], :visitors::bigint[], :verbs::text[], :kinds::text[])
                       with ordinality as a (brand, person, visitor, verb, kind, n)
                  cross join t
                  left join lateral (
                    select * from (
                      select * from activity.arrival where brand = a.brand and who = a.visitor
                      union all
                      select * from activity.arrival where brand = a.brand and who = a.person) w
                     where w.arrived_at > t.now - interval '30 days'
                     order by w.arrived_at desc
                     limit 1) way on true
                """)
                .param(
                        "brands",
                        activities.stream().mapToLong(a -> a.brand().value()).toArray())
                .param("ids", activities.stream().mapToLong(_ -> ids.next()).toArray())
                .param("persons", column(activities, a -> id(a.person())))
                .param("visitors", column(activities, Activity::visitor))
                .param("verbs", activities.stream().map(a -> a.verb().name()).toArray(String[]::new))
                .param("kinds", Thing.kinds(things))
                .param("things", Thing.ids(things))
                .param("stores", where(activities, Where::store))
                .param("communities", where(activities, Where::community))
                .param("touchpoints", where(activities, Where::touchpoint))
                .param("shares", where(activities, Where::share))
                .param("posts", where(activities, Where::post))
                .param(
                        "bySystem",
                        activities.stream().map(a -> a.by() == By.SYSTEM).toArray(Boolean[]::new))
                .param("values", activities.stream().mapToLong(Activity::value).toArray())
                .update();
    }

    /** Keeps only the latest way by which each browser and person came. */
    void arrive(BrandId brand, long visitor, @Nullable PersonId person, Where way) {
        db.sql("""
                insert into activity.arrival (brand, who, store, touchpoint, share, post, arrived_at)
                select :brand, who, :store, :touchpoint, :share, :post, shared.now() from unnest(:who::bigint[]) as w (who)
                 order by who
                on conflict (brand, who) do update
                   set store = excluded.store, touchpoint = excluded.touchpoint, share = excluded.share,
                       post = excluded.post, arrived_at = excluded.arrived_at
                """)
                .param("brand", brand.value())
                .param("store", way.store())
                .param("touchpoint", way.touchpoint())
                .param("share", way.share())
                .param("post", way.post())
                .param("who", person == null ? new long[] {visitor} : new long[] {visitor, person.value()})
                .update();
    }

    /** Makes the months from {@code behind} months ago to {@code ahead} months from now, where they are missing. */
    int makeMonths(int behind, int ahead) {
        return db.sql("""
                select activity.make_months((shared.now() - make_interval(months => :behind))::date,
                                            (shared.now() + make_interval(months => :ahead))::date)
                """)
                .param("behind", behind)
                .param("ahead", ahead)
                .query(Integer.class)
                .single();
    }

    private static @Nullable Long id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable Long[] where(List<Activity> activities, Function<Where, @Nullable Long> part) {
        return column(activities, activity -> part.apply(activity.where()));
    }

    private static @Nullable Long[] column(List<Activity> activities, Function<Activity, @Nullable Long> value) {
        var column = new @Nullable Long[activities.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(activities.get(i));
        }
        return column;
    }
}
