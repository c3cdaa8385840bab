package linli.ordering;

import static linli.ordering.AuditedOrders.HELD;
import static linli.ordering.AuditedOrders.PAID;
import static linli.ordering.AuditedOrders.PART;
import static linli.ordering.AuditedOrders.someForfeited;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;
import linli.ordering.order.OrderRow;

/** Orders, their instalments and refunds, and the money that is held for them. */
class OrderingRules implements Rules {
    private static final String OVER = "o.balance_until + interval '%d seconds'".formatted(OrderRow.GRACE.toSeconds());

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(
                        "orders without lines, or whose lines are not their total",
                        """
                        select count(*) from ordering.orders o
                         where o.brand = :brand and o.total_minor is distinct from
                               (select sum(amount_minor) from ordering.order_line l
                                 where l.brand = o.brand and l.order_id = o.id)
                        """,
                        "delete from ordering.order_line where order_id = (select max(id) from ordering.orders)"),
                Rule.of("orders whose deposit is not their campaign's", """
                        select count(*) from ordering.orders o
                          left join campaign.campaign c on c.brand = o.brand and c.id = o.campaign
                         where o.brand = :brand
                           and (o.deposit_minor, o.balance_from, o.balance_until, o.deposit_kept) is distinct from
                               (c.deposit_minor, c.balance_from, c.balance_until, c.deposit_unpaid = 'KEPT')
                        """, someForfeited("deposit_kept = false")),
                Rule.of(
                        "instalments that are not their orders' payments, and orders without theirs",
                        """
                        select count(*)
                          from (select id, 'DEPOSIT' as part, 1 as number, deposit_minor as amount, refunded_minor as back
                                  from ordering.orders where brand = :brand and deposited_at is not null
                                union all
                                select id, 'BALANCE', 2, total_minor - deposit_minor, refunded_minor
                                  from ordering.orders
                                 where brand = :brand and paid_at is not null and deposit_minor is not null) o
                          full join (select i.order_id as id, i.part, i.amount_minor, p.subject, p.part as number,
                                            p.amount_minor as paid,
                                            sum(p.refunded_minor) over (partition by i.order_id) as back
                                       from ordering.instalment i
                                       left join payment.payment p
                                         on p.brand = i.brand and p.id = i.payment and p.captured_at is not null
                                      where i.brand = :brand) i using (id, part)
                         where (i.amount_minor, i.subject, i.number, i.paid, i.back)
                               is distinct from (o.amount, o.id, o.number, o.amount, o.back)
                        """,
                        "delete from ordering.instalment where order_id = " + instalment("DEPOSIT"),
                        "delete from ordering.instalment where part = 'BALANCE' and order_id = "
                                + instalment("BALANCE"),
                        "update ordering.instalment set payment = 1 where part = 'BALANCE' and order_id = "
                                + instalment("BALANCE"),
                        someForfeited("deposited_at = null, state = 'CANCELLED'")),
                Rule.of(
                        "orders whose refunds are not what they gave back, or that gave all of it back and are not refunded",
                        """
                        select count(*) from ordering.orders o
                         where o.brand = :brand
                           and (o.refunded_minor <> (select coalesce(sum(amount_minor), 0) from ordering.refund r
                                                      where r.brand = o.brand and r.order_id = o.id)
                                or o.refunded_minor <> (select sum(l.refunded_minor) from ordering.order_line l
                                                         where l.brand = o.brand and l.order_id = o.id)
                                or (o.state = 'REFUNDED') is distinct from
                                   (o.refunded_minor > 0
                                    and o.refunded_minor = case when o.paid_at is null then o.deposit_minor else o.total_minor end))
                        """,
                        "delete from ordering.refund where id = " + refund("DEPOSIT_RETURNED"),
                        "delete from ordering.refund where id = " + refund("CAMPAIGN_FAILED"),
                        "update ordering.refund set amount_minor = amount_minor - 1 where id = " + refund("AFTER_SALE"),
                        "update ordering.refund set amount_minor = amount_minor + 1 where id = " + PART,
                        """
                        update ordering.order_line set refunded_minor = 0 where order_id =
                          (select order_id from ordering.refund where id = %s)
                        """.formatted(PART),
                        "update ordering.orders set state = 'READY' where state = 'REFUNDED' and paid_at is not null"),
                Rule.of(
                        "orders that are handed over by nobody, and hand-overs that stand of orders that wait",
                        """
                        select count(*) from ordering.orders o
                          left join ordering.handover h
                            on h.brand = o.brand and h.order_id = o.id and h.undone_at is null
                         where o.brand = :brand and o.fulfilment <> 'DIGITAL'
                           and (o.state in ('COMPLETED', 'SETTLED') and h.id is null
                                or o.state not in ('COMPLETED', 'SETTLED', 'REFUNDED') and h.id is not null)
                        """,
                        """
                        update ordering.orders set state = 'COMPLETED', completed_at = shared.now()
                         where id = (select id from ordering.orders
                                      where state = 'READY' and fulfilment <> 'DIGITAL' limit 1)
                        """,
                        """
                        insert into ordering.handover (brand, id, order_id, store, quantity, handed_by)
                        select brand, 1, id, store, 1, buyer from ordering.orders
                         where state = 'READY' and fulfilment <> 'DIGITAL' limit 1
                        """),
                Rule.of(
                        "deposits that ended otherwise than they were to, or too early",
                        """
                        select count(*) from ordering.orders o
                          join campaign.campaign c on c.brand = o.brand and c.id = o.campaign
                          left join ordering.refund r
                            on r.brand = o.brand and r.order_id = o.id and r.reason <> 'AFTER_SALE'
                         where o.brand = :brand and o.deposit_minor is not null
                           and ((o.state = 'FORFEITED' or r.reason = 'DEPOSIT_RETURNED')
                                   and (o.state = 'FORFEITED') is distinct from (o.deposit_kept and o.due_at < o.balance_until)
                                or r.reason = 'DEPOSIT_RETURNED' and (o.due_at is null or o.paid_at is not null)
                                or (o.state = 'FORFEITED' or r.reason = 'DEPOSIT_RETURNED') and o.ended_at < %s
                                or r.reason = 'CAMPAIGN_FAILED' and o.ended_at < c.closes_at
                                or r.reason = 'CAMPAIGN_FAILED' and exists (
                                     select from ordering.orders x
                                      where x.brand = c.brand and x.campaign = c.id and x.due_at is not null)
                                or o.due_at is not null and c.threshold >
                                     (select count(*) from campaign.reservation s
                                       where s.brand = c.brand and s.campaign = c.id))
                        """.formatted(OVER),
                        someForfeited("deposit_kept = false"),
                        someForfeited("due_at = balance_until"),
                        someForfeited("ended_at = balance_until"),
                        "update ordering.refund set reason = 'CAMPAIGN_FAILED' where id = "
                                + refund("DEPOSIT_RETURNED"),
                        "update ordering.refund set reason = 'DEPOSIT_RETURNED' where id = "
                                + refund("CAMPAIGN_FAILED"),
                        """
                        update ordering.orders set due_at = shared.now() where id =
                          (select order_id from ordering.refund where reason = 'CAMPAIGN_FAILED' limit 1)
                        """),
                Rule.of(
                        "escrows that are not what the state of their order says",
                        """
                        select count(*)
                          from (select * from ordering.orders where brand = :brand) o
                          left join (select order_id, sum(amount_minor - reversed_minor) as promised from referral.commission_v1
                                      where brand = :brand group by order_id) c on c.order_id = o.id
                          full join (select * from ledger.balance where brand = :brand and kind = 'ESCROW') b on b.owner = o.id
                         where coalesce(b.amount, 0) <>
                               case when %s then o.total_minor - o.refunded_minor - coalesce(c.promised, 0)
                                    when %s then o.deposit_minor else 0 end
                        """.formatted(PAID, HELD),
                        someForfeited("state = 'BALANCE_DUE'"),
                        someForfeited("state = 'READY', paid_at = shared.now()"),
                        """
                        update ordering.orders set state = 'CANCELLED'
                         where id = (select id from ordering.orders where state = 'READY' limit 1)
                        """));
    }

    private static String instalment(String part) {
        return "(select order_id from ordering.instalment where part = '%s' limit 1)".formatted(part);
    }

    private static String refund(String reason) {
        return "(select id from ordering.refund where reason = '%s' limit 1)".formatted(reason);
    }
}
