package linli.crash;

import java.util.List;
import linli.ordering.order.OrderRow;

/**
 * What an audit looks for. Orders are of one piece, what goes back in part is less than any payment, nothing is picked
 * up, and every buyer came by a share of a share.
 */
final class Rules {
    private static final String PAID = "o.state in ('PAID', 'READY', 'COMPLETED', 'SETTLED')";
    private static final String HELD = "o.state in ('DEPOSITED', 'BALANCE_DUE')";
    private static final String OVER = "o.balance_until + interval '%d seconds'".formatted(OrderRow.GRACE.toSeconds());

    /** What orders have been paid and keep, each part by one payment. */
    private static final String NEEDED = """
            select o.id, 1 as part, coalesce(o.deposit_minor, o.total_minor) - o.refunded_minor as amount
              from ordering.orders o
             where o.brand = :brand and (%s or %s or o.state = 'FORFEITED')
            union all
            select o.id, 2, o.total_minor - o.deposit_minor from ordering.orders o
             where o.brand = :brand and %s and o.deposit_minor is not null
            """.formatted(PAID, HELD, PAID);

    /** Some refund that left its order something. */
    private static final String PART = """
            (select r.id from ordering.refund r join ordering.orders o on o.brand = r.brand and o.id = r.order_id
              where o.state = 'READY' limit 1)""";

    private Rules() {}

    /**
     * A rule of the database.
     *
     * @param faults counts them; {@code :brand} is filled in
     * @param sabotage statements each of which makes such a fault
     */
    record Rule(String name, String faults, List<String> sabotage) {
        static Rule of(String name, String faults, String... sabotage) {
            return new Rule(name, faults, List.of(sabotage));
        }
    }

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "assets that do not sum to zero",
                    "select count(*) from (select from ledger.posting group by asset having sum(amount) <> 0) a",
                    """
                    delete from ledger.posting where (entry, line) =
                      (select entry, line from ledger.posting where brand = :brand and reason = 'PAYMENT' limit 1)
                    """),
            Rule.of("balances that differ from their postings", """
                    select count(*)
                      from (select brand, owner, kind, asset, sum(amount) as amount from ledger.posting
                             where kind <> 'EXTERNAL' group by brand, owner, kind, asset) p
                      full join ledger.balance b using (brand, owner, kind, asset)
                     where coalesce(p.amount, 0) <> coalesce(b.amount, 0)
                    """, """
                    update ledger.balance set amount = amount + 1 where owner =
                      (select owner from ledger.balance where brand = :brand and kind = 'WALLET' limit 1)
                    """),
            Rule.of(
                    "entries without postings",
                    """
                    select count(*) from ledger.entry e
                     where not exists (select from ledger.posting p where p.brand = e.brand and p.entry = e.id)
                    """,
                    "insert into ledger.entry (brand, id, reference, subject) values (:brand, 1, 'nothing', 1)"),
            Rule.of("campaigns whose held, sold and left seats are not the quota", """
                    select count(*) from campaign.seats s
                      join campaign.campaign c on c.brand = s.brand and c.id = s.campaign
                     cross join lateral (
                           select coalesce(sum(quantity) filter (where state = 'HELD'), 0) as held,
                                  coalesce(sum(quantity) filter (where state = 'SOLD'), 0) as sold
                             from campaign.reservation r where r.brand = s.brand and r.campaign = s.campaign) r
                     where s.brand = :brand
                       and (s.held <> r.held or s.sold <> r.sold or s.held + s.sold > c.quota or s.quota <> c.quota)
                    """, """
                    update campaign.seats set sold = sold + 1
                     where campaign = (select max(campaign) from ordering.orders where deposit_minor is not null)
                    """, """
                    delete from campaign.reservation where reference =
                      (select id from ordering.orders where state = 'READY' and deposit_minor is not null limit 1)
                    """),
            Rule.of("members whose seats are miscounted", """
                    select count(*)
                      from (select brand, campaign, member, sum(quantity) as used from campaign.reservation
                             where brand = :brand and state <> 'RELEASED' group by brand, campaign, member) r
                      full join (select * from campaign.member_use where brand = :brand) u using (brand, campaign, member)
                     where coalesce(r.used, 0) <> coalesce(u.used, 0)
                    """, """
                    update campaign.member_use u set used = used + 1 from ordering.orders o
                     where o.state = 'FORFEITED' and u.campaign = o.campaign and u.member = o.buyer
                    """),
            Rule.of(
                    "seats that no order holds, or that stand otherwise than their order",
                    """
                    select count(*)
                      from (select * from campaign.reservation where brand = :brand) r
                      full join (select * from ordering.orders where brand = :brand and campaign is not null) o
                        on o.id = r.reference
                      left join campaign.team t on t.brand = o.brand and t.id = o.team
                     where r.state is distinct from
                           case when %s or %s then 'SOLD' when o.state = 'AWAITING_PAYMENT' then 'HELD'
                                when o.id is not null then 'RELEASED' end
                       and not (r.state is not distinct from 'RELEASED' and o.state = 'AWAITING_PAYMENT'
                                and o.pay_until <= shared.now())
                       and not (r.state is not distinct from 'RELEASED' and o.state in ('DEPOSITED', 'AWAITING_PAYMENT')
                                and t.state is not distinct from 'EXPIRED')
                    """.formatted(PAID, HELD),
                    """
                    update campaign.reservation set state = 'SOLD'
                     where reference = (select id from ordering.orders where state = 'FORFEITED' limit 1)
                    """,
                    someForfeited("state = 'BALANCE_DUE'")),
            Rule.of(
                    "teams whose places are miscounted, or that are complete without them",
                    """
                    select count(*) from campaign.team t
                     where t.brand = :brand
                       and (t.state in ('FORMING', 'OPEN')
                              and (t.taken, t.paid) <>
                                  (select count(*) filter (where state <> 'RELEASED'), count(*) filter (where state = 'SOLD')
                                     from campaign.reservation r where r.brand = t.brand and r.team = t.id)
                            or t.state = 'COMPLETED' and t.size >
                               (select count(*) from ordering.orders o
                                 where o.brand = t.brand and o.team = t.id and o.deposited_at is not null)
                            or t.state in ('EXPIRED', 'DISSOLVED') and exists (
                                 select from campaign.reservation r
                                  where r.brand = t.brand and r.team = t.id and r.state <> 'RELEASED'))
                    """,
                    "update campaign.team set state = 'OPEN', taken = taken + 1 where state = 'EXPIRED'",
                    """
                    update ordering.orders set state = 'CANCELLED', deposited_at = null, paid_at = null, refunded_minor = 0
                     where team = """ + team("COMPLETED"),
                    "update campaign.reservation set state = 'SOLD' where team = " + team("EXPIRED")),
            Rule.of(
                    "balances asked for by teams that are not complete, and deposits given back by others than those that ran out",
                    """
                    select count(*) from ordering.orders o
                      join campaign.team t on t.brand = o.brand and t.id = o.team
                      left join ordering.refund r
                        on r.brand = o.brand and r.order_id = o.id and r.reason = 'TEAM_EXPIRED'
                     where o.brand = :brand
                       and (o.due_at is not null and t.state <> 'COMPLETED'
                            or r.id is not null and (t.state <> 'EXPIRED' or o.ended_at < t.expires_at))
                    """,
                    "update campaign.team set state = 'EXPIRED' where state = 'COMPLETED'",
                    "update campaign.team set state = 'COMPLETED', taken = size, paid = size where state = 'EXPIRED'"),
            Rule.of(
                    "stock that is neither there nor ordered",
                    """
                    select count(*) from catalog.stock s
                     where s.brand = :brand and s.available <> %d -
                           (select coalesce(sum(l.quantity), 0) from ordering.order_line l
                              join ordering.orders o on o.brand = l.brand and o.id = l.order_id
                             where o.brand = s.brand and o.store = s.store and l.variant = s.variant
                               and o.state not in ('CANCELLED', 'FORFEITED', 'REFUNDED'))
                    """.formatted(Seeding.STOCK),
                    "update catalog.stock set available = available - 1 where brand = :brand",
                    someForfeited("state = 'BALANCE_DUE'")),
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
                    "orders without their one payment of each part, and payments that stay and that no order needs",
                    """
                    select count(*)
                      from (select sum(coalesce(p.stays, 0) - coalesce(o.amount, 0)) over (partition by id) as odd,
                                   coalesce(p.whole, 0) - (o.id is not null)::int as more
                              from (%s) o
                              full join (select subject as id, part, sum(amount_minor - refunded_minor) as stays,
                                                count(*) filter (where refunded_minor < amount_minor) as whole
                                           from payment.payment where brand = :brand and captured_at is not null
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
                    "delete from ordering.instalment where part = 'BALANCE' and order_id = " + instalment("BALANCE"),
                    "update ordering.instalment set payment = 1 where part = 'BALANCE' and order_id = "
                            + instalment("BALANCE"),
                    someForfeited("deposited_at = null, state = 'CANCELLED'")),
            Rule.of("payments that are not in the book", """
                    select count(*) from payment.payment p
                     where p.brand = :brand and p.captured_at is not null and p.amount_minor is distinct from
                           (select sum(g.amount) from ledger.entry e
                              join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'ESCROW'
                             where e.brand = p.brand and e.reference = 'payment:' || p.id and g.owner = p.subject
                               and g.reason = 'PAYMENT')
                    """, """
                    delete from ledger.entry where reference =
                      (select 'payment:' || payment from ordering.instalment where part = 'DEPOSIT' limit 1)
                    """, """
                    delete from ledger.entry where reference =
                      (select 'payment:' || payment from ordering.instalment where part = 'BALANCE' limit 1)
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
                    "update ordering.refund set reason = 'CAMPAIGN_FAILED' where id = " + refund("DEPOSIT_RETURNED"),
                    "update ordering.refund set reason = 'DEPOSIT_RETURNED' where id = " + refund("CAMPAIGN_FAILED"),
                    """
                    update ordering.orders set due_at = shared.now() where id =
                      (select order_id from ordering.refund where reason = 'CAMPAIGN_FAILED' limit 1)
                    """),
            Rule.of(
                    "deposits that are kept and not the store's, and revenue of anything else",
                    """
                    select count(*)
                      from (select * from ordering.orders where brand = :brand and state = 'FORFEITED') o
                      full join (select e.subject, g.owner, sum(g.amount) as amount from ledger.entry e
                                   join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'REVENUE'
                                  where e.brand = :brand group by e.subject, g.owner) g on g.subject = o.id
                     where (g.owner, g.amount) is distinct from (o.store, o.deposit_minor)
                    """,
                    """
                    delete from ledger.entry where reference =
                      (select 'forfeit:' || id from ordering.orders where state = 'FORFEITED' limit 1)
                    """,
                    someForfeited("state = 'CANCELLED'")),
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
                    "update payment_sandbox.charge set refunded_minor = 0"),
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
                    """),
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
                    """),
            Rule.of(
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
                    "delete from activity.event where id = " + event("FORFEIT")),
            Rule.of(
                    "money, orders and seats of nobody",
                    """
                    select (select count(*) from ledger.balance b
                              join identity.departed_v1 d on d.person = b.owner where b.amount <> 0)
                         + (select count(*) from ordering.orders o
                              join identity.departed_v1 d on d.person = o.buyer
                             where o.state not in ('SETTLED', 'CANCELLED', 'FORFEITED', 'REFUNDED'))
                         + (select count(*) from community.membership m
                              join identity.departed_v1 d on d.person = m.person)
                    """,
                    leave("select owner from ledger.balance where brand = :brand and kind = 'PENDING' and amount > 0"),
                    leave("select buyer from ordering.orders where state = 'READY'"),
                    leave("select person from community.membership where brand = :brand")),
            Rule.of(
                    "communities and groups whose seats are miscounted",
                    """
                    select count(*) from community.community c
                     where c.brand = :brand
                       and (c.members <> (select count(*) from community.membership m
                                           where m.brand = c.brand and m.community = c.id)
                            or exists (select from community.seat_group g
                                        where g.brand = c.brand and g.community = c.id
                                          and g.taken <> (select count(*) from community.membership m
                                                           where m.brand = g.brand and m.seat_group = g.id)))
                    """,
                    "delete from community.membership where person = (select max(person) from community.membership)"));

    /** Writes something else into an order whose deposit was kept. */
    private static String someForfeited(String change) {
        return "update ordering.orders set %s where id = (select id from ordering.orders where state = 'FORFEITED' limit 1)"
                .formatted(change);
    }

    /** Erases one of the persons, and looks after nothing that is theirs. */
    private static String leave(String persons) {
        return """
                update identity.person set erased_at = shared.now(), phone = null, email = null, avatar = null
                 where id in (%s limit 1)
                """.formatted(persons);
    }

    private static String instalment(String part) {
        return "(select order_id from ordering.instalment where part = '%s' limit 1)".formatted(part);
    }

    private static String refund(String reason) {
        return "(select id from ordering.refund where reason = '%s' limit 1)".formatted(reason);
    }

    private static String team(String state) {
        return "(select id from campaign.team where state = '%s' limit 1)".formatted(state);
    }

    private static String event(String verb) {
        return "(select id from activity.event_v1 where brand = :brand and verb = '%s' limit 1)".formatted(verb);
    }
}
