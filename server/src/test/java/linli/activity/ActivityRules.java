package linli.activity;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;

/** What the stream tells of orders. */
class ActivityRules implements Rules {
    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(
                "orders that the stream tells otherwise",
                """
                        select count(*)
                          from (select id, (deposited_at is not null)::int as deposited, (paid_at is not null)::int as paid,
                                       (select count(*) from ordering.refund r
                                         where r.brand = o.brand and r.order_id = o.id) as refunded,
                                       (state = 'CANCELLED')::int as cancelled, (state = 'FORFEITED')::int as forfeited
                                  from ordering.orders o where brand = :brand) o
                          full join (select thing, count(*) filter (where verb = 'ORDER') as ordered,
                                            count(*) filter (where verb = 'DEPOSIT') as deposited,
                                            count(*) filter (where verb = 'PAY') as paid,
                                            count(*) filter (where verb = 'REFUND') as refunded,
                                            count(*) filter (where verb = 'CANCEL') as cancelled,
                                            count(*) filter (where verb = 'FORFEIT') as forfeited
                                       from activity.event_v1 where brand = :brand and kind = 'ORDER' group by thing) e
                            on e.thing = o.id
                         where (e.ordered, e.deposited, e.paid, e.refunded, e.cancelled, e.forfeited)
                               is distinct from (1, o.deposited, o.paid, o.refunded, o.cancelled, o.forfeited)
                        """,
                "delete from activity.event where id = " + event("DEPOSIT"),
                "delete from activity.event where id = " + event("REFUND"),
                "delete from activity.event where id = " + event("CANCEL"),
                "delete from activity.event where id = " + event("FORFEIT")));
    }

    private static String event(String verb) {
        return "(select id from activity.event_v1 where brand = :brand and verb = '%s' limit 1)".formatted(verb);
    }
}
