package linli.insight;

import linli.activity.Projections;
import linli.shared.BrandId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the boards follow the stream: an event counts once no older transaction runs any more. */
final class Following {
    private Following() {}

    static void catchUp(JdbcClient db, Projections projections, BrandId brand) throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            projections.catchUp();
            if (db.sql("""
                            select not exists (
                              select from activity.event e
                               where e.brand = :brand and (e.transaction, e.id) > (p.done_transaction, p.done_id))
                              from activity.position p where p.name = 'insight'
                            """).param("brand", brand.value()).query(Boolean.class).single()) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the boards do not follow the stream");
    }
}
