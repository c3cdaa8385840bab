package linli.activity;

import java.util.List;
import linli.activity.Activity.By;
import linli.activity.Activity.Where;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ActivityRepository {
    private final Database db;
    private final Ids ids;

    ActivityRepository(Database db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** By the arrival's key, brand after brand. */
    void forget(PersonId person) {
        db.sql("delete from activity.arrival where who = :person")
                .param("person", person)
                .update();
    }

    void insert(List<Activity> activities) {
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
                .rows(activities)
                .ids("brands", Activity::brand)
                .longs("ids", _ -> ids.next())
                .ids("persons", Activity::person)
                .ids("visitors", Activity::visitor)
                .texts("verbs", activity -> activity.verb().name())
                .texts("kinds", activity -> activity.thing().kind().name())
                .longs("things", activity -> activity.thing().id())
                .ids("stores", activity -> activity.where().store())
                .ids("communities", activity -> activity.where().community())
                .ids("touchpoints", activity -> activity.where().touchpoint())
                .ids("shares", activity -> activity.where().share())
                .ids("posts", activity -> activity.where().post())
                .flags("bySystem", activity -> activity.by() == By.SYSTEM)
                .longs("values", Activity::value)
                .update();
    }

    /** Keeps only the latest way by which each browser and person came. */
    void arrive(BrandId brand, VisitorId visitor, @Nullable PersonId person, Where way) {
        db.sql("""
                insert into activity.arrival (brand, who, store, touchpoint, share, post, arrived_at)
                select :brand, who, :store, :touchpoint, :share, :post, shared.now() from unnest(:who::bigint[]) as w (who)
                 order by who
                on conflict (brand, who) do update
                   set store = excluded.store, touchpoint = excluded.touchpoint, share = excluded.share,
                       post = excluded.post, arrived_at = excluded.arrived_at
                """)
                .param("brand", brand)
                .param("store", way.store())
                .param("touchpoint", way.touchpoint())
                .param("share", way.share())
                .param("post", way.post())
                .ids("who", person == null ? List.of(visitor) : List.<Id>of(visitor, person))
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
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
