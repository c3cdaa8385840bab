package linli.ordering.fulfilment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.ordering.OrderId;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import linli.shared.work.Turn;
import org.springframework.stereotype.Repository;

@Repository
class SettleRepository {
    private final Database db;

    SettleRepository(Database db) {
        this.db = db;
    }

    /**
     * Completed long enough ago, no refund is asked for, and its campaign can give nothing back any more and has nothing
     * left to do to it; by the index on completed orders.
     */
    List<OrderKey> due(Turn turn) {
        return turn.of(db.sql("""
                select o.brand, o.id from ordering.orders o
                 where o.state = 'COMPLETED' and o.completed_at <= shared.now() - make_interval(days => :days)
                   and not exists (
                         select from ordering.refund_request r
                          where r.brand = o.brand and r.order_id = o.id and r.state = 'OPEN')
                   and not exists (select from ordering.outcome u where u.brand = o.brand and u.order_id = o.id)
                   and not exists (
                         select from campaign.campaign_v1 c
                          where c.brand = o.brand and c.id = o.campaign and c.undecided)
                   and shared.has_turn(:work, :again, o.brand, o.id)
                 order by o.completed_at limit :limit
                """))
                .param("days", OrderRow.RETURN_DAYS)
                .query((row, _) -> new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("id"))))
                .list();
    }

    /** Those of the locked orders that somebody asked a refund for meanwhile. */
    List<OrderKey> disputed(List<OrderKey> orders) {
        return db.sql("""
                select brand, order_id as id from ordering.refund_request
                 where state = 'OPEN'
                   and (brand, order_id) in (select * from unnest(:brands::bigint[], :orders::bigint[]))
                """)
                .rows(orders)
                .ids("brands", OrderKey::brand)
                .ids("orders", OrderKey::order)
                .query((row, _) -> new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("id"))))
                .list();
    }

    /** What the escrows of these orders hold, from the ledger's published postings, by their subject. */
    Map<OrderKey, Long> escrows(List<OrderKey> orders) {
        var held = new HashMap<OrderKey, Long>();
        db.sql("""
                select p.brand, p.subject, sum(p.amount)::bigint as held
                  from unnest(:brands::bigint[], :orders::bigint[]) as k (brand, subject)
                  join ledger.posting_v1 p on p.brand = k.brand and p.subject = k.subject and p.kind = 'ESCROW'
                 group by p.brand, p.subject
                """)
                .rows(orders)
                .ids("brands", OrderKey::brand)
                .ids("orders", OrderKey::order)
                .query(row -> {
                    held.put(
                            new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("subject"))),
                            row.getLong("held"));
                });
        return held;
    }
}
