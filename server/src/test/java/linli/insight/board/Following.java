package linli.insight.board;

import linli.activity.Projections;
import linli.shared.BrandId;
import linli.testing.Eventually;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the boards follow the stream: an event counts once no older transaction runs any more. */
final class Following {
    private Following() {}

    static void catchUp(JdbcClient db, Projections projections, BrandId brand) {
        Eventually.holds(() -> {
            projections.catchUp();
            return db.sql("""
                    select not exists (
                      select from activity.event e
                       where e.brand = :brand and (e.transaction, e.id) > (p.done_transaction, p.done_id))
                      from activity.position p where p.name = 'insight'
                    """)
                    .param("brand", brand.value())
                    .query(Boolean.class)
                    .single();
        });
    }
}
