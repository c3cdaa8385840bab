package linli.activity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many different people or browsers each touchpoint touched, made spread the word, brought in and converted. */
@Repository
class TouchpointProjection implements Projection {
    static final String NAME = "touchpoints";

    private final JdbcClient db;

    TouchpointProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void clear() {
        db.sql("truncate activity.touchpoint_count, activity.touchpoint_person").update();
    }

    @Override
    public void add() {
        db.sql("""
                with steps as (
                  select brand, coalesce(touchpoint, case kind when 'TOUCHPOINT' then thing end) as touchpoint, who,
                         case verb when 'TOUCH' then 'TOUCHED' when 'SHARE' then 'SPREAD'
                                   when 'SIGN_UP' then 'BROUGHT' when 'JOIN' then 'BROUGHT'
                                   when 'PAY' then 'CONVERTED' end as step
                    from activity.slice('touchpoints')),
                fresh as (
                  insert into activity.touchpoint_person (brand, touchpoint, step, who)
                  select distinct brand, touchpoint, step, who from steps
                   where touchpoint is not null and step is not null
                  on conflict do nothing
                  returning brand, touchpoint, step)
                insert into activity.touchpoint_count as c (brand, touchpoint, touched, spread, brought, converted)
                select brand, touchpoint, count(*) filter (where step = 'TOUCHED'),
                       count(*) filter (where step = 'SPREAD'), count(*) filter (where step = 'BROUGHT'),
                       count(*) filter (where step = 'CONVERTED')
                  from fresh group by brand, touchpoint
                on conflict (brand, touchpoint)
                do update set touched = c.touched + excluded.touched, spread = c.spread + excluded.spread,
                              brought = c.brought + excluded.brought, converted = c.converted + excluded.converted
                """).update();
    }
}
