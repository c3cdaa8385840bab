package linli.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What must be true of the database whenever the application may have died. */
final class Audit {
    private static final String PAID = "o.state in ('PAID', 'READY', 'COMPLETED', 'SETTLED')";

    /** Each counts faults; {@code :brand} and the like are filled in. */
    private static final Map<String, String> RULES = rules();

    private final Town town;
    private final Witness witness;

    Audit(Town town, Witness witness) {
        this.town = town;
        this.witness = witness;
    }

    private static Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        rules.put(
                "assets that do not sum to zero",
                "select count(*) from (select from ledger.posting group by asset having sum(amount) <> 0) a");
        rules.put("balances that differ from their postings", """
                select count(*)
                  from (select brand, owner, kind, asset, sum(amount) as amount from ledger.posting
                         where kind <> 'EXTERNAL' group by brand, owner, kind, asset) p
                  full join ledger.balance b using (brand, owner, kind, asset)
                 where coalesce(p.amount, 0) <> coalesce(b.amount, 0)
                """);
        rules.put("entries without postings", """
                select count(*) from ledger.entry e
                 where not exists (select from ledger.posting p where p.brand = e.brand and p.entry = e.id)
                """);
        rules.put("campaigns whose held, sold and left seats are not the quota", """
                select count(*) from campaign.seats s
                 cross join lateral (
                       select coalesce(sum(quantity) filter (where state = 'HELD'), 0) as held,
                              coalesce(sum(quantity) filter (where state = 'SOLD'), 0) as sold
                         from campaign.reservation r where r.brand = s.brand and r.campaign = s.campaign) r
                 where s.brand = :brand and (s.held <> r.held or s.sold <> r.sold or s.held + s.sold > s.quota)
                """);
        rules.put("members whose seats are miscounted", """
                select count(*)
                  from (select brand, campaign, member, sum(quantity) as used from campaign.reservation
                         where brand = :brand and state <> 'RELEASED' group by brand, campaign, member) r
                  full join (select * from campaign.member_use where brand = :brand) u using (brand, campaign, member)
                 where coalesce(r.used, 0) <> coalesce(u.used, 0)
                """);
        rules.put("seats that no order holds, or that stand otherwise than their order", """
                select count(*)
                  from (select * from campaign.reservation where brand = :brand) r
                  full join (select * from ordering.orders where brand = :brand and campaign is not null) o
                    on o.id = r.reference
                 where r.state is distinct from
                       case when %s then 'SOLD' when o.state = 'AWAITING_PAYMENT' then 'HELD'
                            when o.id is not null then 'RELEASED' end
                   and not (r.state is not distinct from 'RELEASED' and o.state = 'AWAITING_PAYMENT'
                            and o.pay_until <= shared.now())
                """.formatted(PAID));
        rules.put("stock that is neither there nor ordered", """
                select count(*) from catalog.stock s
                 where s.brand = :brand and s.available <> %d -
                       (select coalesce(sum(l.quantity), 0) from ordering.order_line l
                          join ordering.orders o on o.brand = l.brand and o.id = l.order_id
                         where o.brand = s.brand and o.store = s.store and l.variant = s.variant
                           and o.state not in ('CANCELLED', 'REFUNDED'))
                """.formatted(Seeding.STOCK));
        rules.put("orders without lines, or whose lines are not their total", """
                select count(*) from ordering.orders o
                 where o.brand = :brand and o.total_minor is distinct from
                       (select sum(amount_minor) from ordering.order_line l where l.brand = o.brand and l.order_id = o.id)
                """);
        rules.put("paid orders without their one payment, and payments without a paid order", """
                select count(*)
                  from (select * from ordering.orders o where brand = :brand and %s) o
                  full join (select * from payment.payment where brand = :brand and state = 'CAPTURED') p
                    on p.subject = o.id
                 where p.amount_minor is distinct from o.total_minor
                """.formatted(PAID));
        rules.put("payments that are not in the book", """
                select count(*) from payment.payment p
                 where p.brand = :brand and p.captured_at is not null and p.amount_minor is distinct from
                       (select sum(g.amount) from ledger.entry e
                          join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'ESCROW'
                         where e.brand = p.brand and e.reference = 'payment:' || p.id and g.owner = p.subject)
                """);
        rules.put("money of payments that neither an order needs nor goes back", """
                select count(*) from payment.payment p
                 where p.brand = :brand and p.amount_minor - p.refunded_minor <>
                       case when p.captured_at is null
                              or exists (select from ordering.orders o
                                          where o.brand = p.brand and o.id = p.subject and %s)
                            then p.amount_minor else 0 end
                """.formatted(PAID));
        rules.put("payments whose refunds are not in the book, or not what was given back", """
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
                """);
        rules.put("refunded orders whose money did not go back once, or is still promised to somebody", """
                select count(*) from ordering.orders o
                 where o.brand = :brand and o.state = 'REFUNDED'
                   and ((select array_agg(amount_minor) from ordering.refund r
                          where r.brand = o.brand and r.order_id = o.id) is distinct from array[o.total_minor]
                        or exists (select from ledger.balance b
                                    where b.brand = o.brand and b.owner = o.id and b.kind = 'ESCROW' and b.amount <> 0)
                        or exists (select from referral.commission c
                                    where c.brand = o.brand and c.order_id = o.id and c.amount_minor <> c.reversed_minor))
                """);
        rules.put("payments that the provider did not take, and refunds that it was not asked for", """
                select count(*) from payment_sandbox.charge c
                  join payment.payment p on c.order_number = p.brand || '-' || p.id
                 where p.captured_at is not null and (c.paid_at is null or c.paid_at > shared.now())
                    or c.refunded_minor > p.refunded_minor
                    or c.refunded_minor < (select coalesce(sum(r.amount_minor), 0) from payment.refund r
                                            where r.brand = p.brand and r.payment = p.id and r.state = 'DONE')
                """);
        rules.put("paid orders whose escrow and commissions are not their total", """
                select count(*) from ordering.orders o
                 where o.brand = :brand and %s and o.total_minor is distinct from
                       (select amount from ledger.balance
                         where brand = o.brand and owner = o.id and kind = 'ESCROW' and asset = 'CNY')
                     + (select sum(amount_minor - reversed_minor)::bigint from referral.commission
                         where brand = o.brand and order_id = o.id)
                """.formatted(PAID));
        rules.put("paid orders whose four commissions are not in the book", """
                select count(*) from ordering.orders o
                 where o.brand = :brand and %s
                   and (select array_agg(c.beneficiary || ' ' || c.amount_minor order by c.role)
                          from referral.commission c where c.brand = o.brand and c.order_id = o.id
                        having count(*) = 4) is distinct from
                       (select array_agg(g.owner || ' ' || g.amount order by c.role)
                          from ledger.entry e
                          join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'PENDING'
                          join referral.commission c
                            on c.brand = o.brand and c.order_id = o.id and g.reason = 'COMMISSION_' || c.role
                         where e.brand = o.brand and e.reference = 'commission:' || o.id)
                """.formatted(PAID));
        rules.put("paid orders without their path of two shares", """
                select count(*) from ordering.orders o
                 where o.brand = :brand and %s
                   and (select count(*) from referral.path_step s where s.brand = o.brand and s.order_id = o.id) <> 2
                """.formatted(PAID));
        rules.put("orders that the stream tells otherwise", """
                select count(*)
                  from (select id, (paid_at is not null)::int as paid, (state = 'REFUNDED')::int as refunded,
                               (state = 'CANCELLED')::int as cancelled
                          from ordering.orders where brand = :brand) o
                  full join (select thing, count(*) filter (where verb = 'ORDER') as ordered,
                                    count(*) filter (where verb = 'PAY') as paid,
                                    count(*) filter (where verb = 'REFUND') as refunded,
                                    count(*) filter (where verb = 'CANCEL') as cancelled
                               from activity.event_v1 where brand = :brand and kind = 'ORDER' group by thing) e
                    on e.thing = o.id
                 where (e.ordered, e.paid, e.refunded, e.cancelled)
                       is distinct from (1, o.paid, o.refunded, o.cancelled)
                """);
        rules.put("communities and groups whose seats are miscounted", """
                select count(*) from community.community c
                 where c.brand = :brand
                   and (c.members <> (select count(*) from community.membership m
                                       where m.brand = c.brand and m.community = c.id)
                        or exists (select from community.seat_group g
                                    where g.brand = c.brand and g.community = c.id
                                      and g.taken <> (select count(*) from community.membership m
                                                       where m.brand = g.brand and m.seat_group = g.id)))
                """);
        return rules;
    }

    private static final Map<String, String> ACKNOWLEDGED = Map.of(
            "orders", "select id from ordering.orders where brand = :brand",
            "refunds", "select order_id from ordering.refund where brand = :brand",
            "joins", "select person from community.membership where brand = :brand",
            "messages", "select number from community.message where brand = :brand",
            "beacons", "select thing from activity.event_v1 where brand = :brand and verb = 'VIEW'",
            "decisions", "select token || ' ' || choice from payment_sandbox.charge");

    /** Everything that is wrong, with how often; empty if nothing is. */
    Map<String, Long> faults(Connection connection) throws SQLException {
        var faults = new LinkedHashMap<String, Long>();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (var rule : RULES.entrySet()) {
            note(faults, rule.getKey(), count(connection, rule.getValue()));
        }
        var acknowledged = Map.of(
                "orders", boxed(witness.orderIds()),
                "refunds", boxed(witness.refunded()),
                "joins", boxed(witness.joined()),
                "messages", boxed(witness.said()),
                "beacons", boxed(witness.seen()),
                "decisions", witness.decisions());
        for (var kind : ACKNOWLEDGED.entrySet()) {
            var wanted = Objects.requireNonNull(acknowledged.get(kind.getKey()));
            note(
                    faults,
                    "acknowledged " + kind.getKey() + " that are lost",
                    count(
                            connection,
                            """
                            select count(*) from unnest(?::%s[]) as a (wanted)
                             where coalesce(wanted not in (%s), true)
                            """.formatted(wanted instanceof String[] ? "text" : "bigint", kind.getValue()),
                            wanted));
        }
        connection.rollback();
        return faults;
    }

    private static Object[] boxed(long[] ids) {
        return Arrays.stream(ids).boxed().toArray();
    }

    /** What still has to come to its end: charges of a provider, its refunds, orders whose time is over. */
    long unfinished(Connection connection) throws SQLException {
        return count(connection, """
                select (select count(*) from payment_sandbox.charge c
                          join payment.payment p on c.order_number = p.brand || '-' || p.id
                         where c.paid_at is not null and p.captured_at is null
                            or c.choice = 'FAILURE' and p.state = 'CREATED'
                            or c.refunded_minor <> p.refunded_minor)
                     + (select count(*) from payment_sandbox.callback where delivered_at is null)
                     + (select count(*) from payment.refund where state <> 'DONE')
                     + (select count(*) from ordering.orders where state = 'AWAITING_PAYMENT' and pay_until <= shared.now())
                """);
    }

    private static void note(Map<String, Long> faults, String rule, long count) {
        if (count > 0) {
            faults.put(rule, count);
        }
    }

    private long count(Connection connection, String sql, Object... wanted) throws SQLException {
        try (var query = connection.prepareStatement(sql.replace(":brand", Long.toString(town.id("brand"))))) {
            if (sql.contains("?")) {
                query.setArray(1, connection.createArrayOf(wanted instanceof String[] ? "text" : "bigint", wanted));
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
