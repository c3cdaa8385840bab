package linli.activity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often each verb was done to each thing: in all, and by day with the number of different people. */
@Repository
class CountProjection implements Projection {
    static final String NAME = "counts";

    private final JdbcClient db;

    CountProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void clear() {
        db.sql("truncate activity.count_of, activity.count_by_day, activity.person_by_day")
                .update();
    }

    @Override
    public void add() {
        db.sql("""
                with slice as materialized (
                  select brand, kind, thing, verb, day, who from activity.slice('counts')),
                fresh as (
                  insert into activity.person_by_day (brand, kind, thing, verb, day, who)
                  select distinct brand, kind, thing, verb, day, who from slice
                  on conflict do nothing
                  returning brand, kind, thing, verb, day),
                by_day as (
                  insert into activity.count_by_day as c (brand, kind, thing, verb, day, events, people)
                  select brand, kind, thing, verb, day, e.events, coalesce(f.people, 0)
                    from (select brand, kind, thing, verb, day, count(*) as events from slice
                           group by brand, kind, thing, verb, day) e
                    left join (select brand, kind, thing, verb, day, count(*) as people from fresh
                                group by brand, kind, thing, verb, day) f using (brand, kind, thing, verb, day)
                  on conflict (brand, kind, thing, verb, day)
                  do update set events = c.events + excluded.events, people = c.people + excluded.people)
                insert into activity.count_of as c (brand, kind, thing, verb, events)
                select brand, kind, thing, verb, count(*) from slice group by brand, kind, thing, verb
                on conflict (brand, kind, thing, verb) do update set events = c.events + excluded.events
                """).update();
    }
}
