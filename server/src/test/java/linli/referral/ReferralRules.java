package linli.referral;

import static linli.ordering.AuditedOrders.PART;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;

/** Commissions and the paths that they are paid along. */
class ReferralRules implements Rules {
    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(
                        "orders that were paid in full without their four commissions, commissions of others, and either not in the book",
                        """
                        select count(*) from ordering.orders o
                          left join (select order_id, count(*) as promised,
                                            array_agg('COMMISSION_' || role || ' ' || beneficiary || ' ' || amount_minor
                                                      order by role) as commissions
                                       from referral.commission_v1 where brand = :brand group by order_id) c on c.order_id = o.id
                          left join (select e.subject,
                                            array_agg(g.reason || ' ' || g.owner || ' ' || g.amount order by g.reason) as booked
                                       from ledger.entry e
                                       join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'PENDING'
                                      where e.brand = :brand and e.reference like 'payment:%'
                                      group by e.subject) b on b.subject = o.id
                         where o.brand = :brand
                           and (coalesce(c.promised, 0) <> case when o.paid_at is null then 0 else 4 end
                                or c.commissions is distinct from b.booked)
                        """,
                        """
                        update referral.attribution set leader_minor = 0 where order_id =
                          (select order_id from ordering.instalment where part = 'BALANCE' limit 1)
                        """,
                        """
                        update referral.attribution a set state = 'PENDING', store = 1, store_minor = 1, currency = 'CNY',
                               total_minor = 9, left_minor = 9, accrued_at = shared.now()
                          from ordering.orders o where o.brand = a.brand and o.id = a.order_id and o.state = 'FORFEITED'
                        """,
                        """
                        update ledger.posting set owner = owner + 1 where reason = 'COMMISSION_LEADER'
                        """),
                Rule.of(
                        "orders of whose money more or less is promised than stayed, by the order or by the book",
                        """
                        select count(*) from ordering.orders o
                          join referral.attribution a on a.brand = o.brand and a.order_id = o.id
                          left join (select e.subject, sum(g.amount) as booked from ledger.entry e
                                       join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'PENDING'
                                      where e.brand = :brand group by e.subject) b on b.subject = o.id
                          left join (select order_id, sum(amount_minor - reversed_minor) as promised
                                       from referral.commission_v1 where brand = :brand group by order_id) c
                            on c.order_id = o.id
                         where o.brand = :brand and a.state is not null
                           and (a.left_minor <> o.total_minor - o.refunded_minor
                                or coalesce(b.booked, 0) <> coalesce(c.promised, 0))
                        """,
                        "update referral.attribution set left_minor = total_minor",
                        "update referral.attribution set left_minor = left_minor - 1 where order_id = "
                                + "(select order_id from ordering.refund where id = %s)".formatted(PART),
                        """
                        update ledger.posting set amount = amount + 1 where kind = 'PENDING' and entry =
                          (select max(entry) from ledger.posting where kind = 'PENDING')
                        """),
                Rule.of("orders with money but without their path of two shares", """
                        select count(*) from ordering.orders o
                         where o.brand = :brand
                           and (select count(*) from referral.path_v1 s where s.brand = o.brand and s.order_id = o.id)
                               <> case when o.deposited_at is null and o.paid_at is null then 0 else 2 end
                        """, """
                        update referral.attribution set share_2 = null, sharer_2 = null where order_id =
                          (select id from ordering.orders where state = 'FORFEITED' limit 1)
                        """));
    }
}
