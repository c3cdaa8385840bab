package linli.payment;

import static linli.ordering.AuditedOrders.HELD;
import static linli.ordering.AuditedOrders.PAID;
import static linli.ordering.AuditedOrders.someForfeited;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;

/** Payments, what was given back of them, and what the sandbox bank knows of both. */
class PaymentRules implements Rules {
    /** What orders have been paid and keep, each part by one payment. */
    private static final String NEEDED = """
            select o.id, 1 as part, coalesce(o.deposit_minor, o.total_minor) - o.refunded_minor as amount
              from ordering.orders o
             where o.brand = :brand and (%s or %s or o.state = 'FORFEITED')
            union all
            select o.id, 2, o.total_minor - o.deposit_minor from ordering.orders o
             where o.brand = :brand and %s and o.deposit_minor is not null
            """.formatted(PAID, HELD, PAID);

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(
                        "orders without their one payment of each part, and payments that stay and that no order needs",
                        """
                        select count(*)
                          from (select sum(coalesce(p.stays, 0) - coalesce(o.amount, 0)) over (partition by id) as odd,
                                       coalesce(p.whole, 0) - (o.id is not null)::int as more
                                  from (%s) o
                                  full join (select subject as id, part, sum(amount_minor - refunded_minor) as stays,
                                                    count(*) filter (where refunded_minor < amount_minor) as whole
                                               from payment.payment
                                              where brand = :brand and captured_at is not null and purpose = 'SALE'
                                              group by subject, part) p using (id, part)) x
                         where odd <> 0 or more <> 0
                        """.formatted(NEEDED),
                        """
                        delete from payment.payment where id =
                          (select i.payment from ordering.instalment i
                             join ordering.orders o on o.brand = i.brand and o.id = i.order_id
                            where i.part = 'BALANCE' and o.state = 'READY' limit 1)
                        """,
                        someForfeited("state = 'CANCELLED'"),
                        someForfeited("state = 'READY', paid_at = shared.now()")),
                Rule.of(
                        "top-ups that are not what their one payment that stays put into their wallet",
                        """
                        select count(*)
                          from (select * from payment.top_up where brand = :brand) t
                          full join (select id, subject, payer, amount_minor as paid, amount_minor - refunded_minor as stays
                                       from payment.payment
                                      where brand = :brand and captured_at is not null and purpose = 'TOP_UP') p
                            on p.subject = t.id
                         where t.id is null and p.id is not null
                            or coalesce(p.stays, 0) <> case when t.credited_by = p.id then t.amount_minor else 0 end
                            or t.credited_by is not null and p.id is null
                            or p.payer <> t.person
                            or coalesce((select sum(g.amount) from ledger.entry e
                                           join ledger.posting g on g.brand = e.brand and g.entry = e.id
                                          where e.brand = :brand and e.reference = 'payment:' || p.id and g.kind = 'WALLET'
                                            and g.owner = t.person and g.reason = 'TOP_UP'), 0)
                               <> case when t.credited_by = p.id then t.amount_minor else 0 end
                        """,
                        "update payment.top_up set amount_minor = amount_minor + 1 where credited_at is not null",
                        "update payment.top_up set credited_at = null, credited_by = null where credited_at is not null",
                        """
                        delete from ledger.entry where reference =
                          (select 'payment:' || credited_by from payment.top_up where credited_at is not null limit 1)
                        """),
                Rule.of(
                        "payments whose refunds are not in the book, or not what was given back",
                        """
                        select count(*) from payment.payment p
                         where p.brand = :brand
                           and (p.refunded_minor <>
                                (select coalesce(sum(r.amount_minor), 0) from payment.refund r
                                  where r.brand = p.brand and r.payment = p.id)
                                or p.refunded_minor <>
                                (select coalesce(-sum(g.amount), 0) from payment.refund r
                                   join ledger.entry e on e.brand = r.brand and e.reference = 'refund:' || r.id
                                   join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'ESCROW'
                                  where r.brand = p.brand and r.payment = p.id))
                        """,
                        "delete from payment.refund where id = (select max(id) from payment.refund)",
                        """
                        delete from ledger.entry where reference =
                          (select 'refund:' || id from ordering.refund where reason = 'DEPOSIT_RETURNED' limit 1)
                        """),
                Rule.of(
                        "payments that the provider did not take, and refunds that it was not asked for",
                        """
                        select count(*) from payment_sandbox.charge c
                          join payment.payment p on c.order_number = p.brand || '-' || p.id
                         where p.captured_at is not null and (c.paid_at is null or c.paid_at > shared.now())
                            or c.refunded_minor > p.refunded_minor
                            or c.refunded_minor < (select coalesce(sum(r.amount_minor), 0) from payment.refund r
                                                    where r.brand = p.brand and r.payment = p.id and r.state = 'DONE')
                        """,
                        "update payment_sandbox.charge set paid_at = null",
                        "update payment_sandbox.charge set refunded_minor = 0"));
    }
}
