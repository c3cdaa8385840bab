package linli.activity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often each verb was done to each thing; but for orders, each of which is placed and paid once. */
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
        db.sql("truncate activity.count_of").update();
    }

    @Override
    public void add() {
        db.sql("""
                insert into activity.count_of as c (brand, kind, thing, verb, events)
                select brand, kind, thing, verb, count(*) from activity.slice('counts')
                 where kind <> 'ORDER'
                 group by brand, kind, thing, verb
                on conflict (brand, kind, thing, verb) do update set events = c.events + excluded.events
                """).update();
    }
}
