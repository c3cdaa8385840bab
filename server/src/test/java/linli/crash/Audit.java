package linli.crash;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

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
                  full join (select * from ordering.orders where brand = :brand and reservation is not null) o
                    on o.reservation = r.id
                 where r.state is distinct from
                       case when %s then 'SOLD' when o.state = 'AWAITING_PAYMENT' then 'HELD'
                            when o.id is not null then 'RELEASED' end
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
                 where p.brand = :brand and p.state = 'CAPTURED' and p.amount_minor is distinct from
                       (select sum(g.amount) from ledger.entry e
                          join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'ESCROW'
                         where e.brand = p.brand and e.reference = 'payment:' || p.id and g.owner = p.subject)
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
                  from (select id, (%s)::int as paid from ordering.orders o where brand = :brand) o
                  full join (select thing, count(*) filter (where verb = 'ORDER') as ordered,
                                    count(*) filter (where verb = 'PAY') as paid
                               from activity.event_v1 where brand = :brand and kind = 'ORDER' group by thing) e
                    on e.thing = o.id
                 where e.ordered is distinct from 1 or e.paid is distinct from o.paid
                """.formatted(PAID));
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
            "orders", "select brand, id from ordering.orders",
            "joins", "select brand, person as id from community.membership",
            "messages", "select brand, number as id from community.message",
            "beacons", "select brand, thing as id from activity.event_v1 where verb = 'VIEW'");

    /** Everything that is wrong, with how often; empty if nothing is. */
    Map<String, Long> faults(Connection connection) throws SQLException {
        var faults = new LinkedHashMap<String, Long>();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (var rule : RULES.entrySet()) {
            note(faults, rule.getKey(), count(connection, rule.getValue()));
        }
        var ids = Map.of(
                "orders", witness.orderIds(),
                "joins", witness.joined(),
                "messages", witness.said(),
                "beacons", witness.seen());
        for (var kind : ACKNOWLEDGED.entrySet()) {
            note(
                    faults,
                    "acknowledged " + kind.getKey() + " that are lost",
                    count(connection, """
                            select count(*) from unnest(?::bigint[]) as a (id)
                             where id not in (select id from (%s) k where brand = :brand)
                            """.formatted(kind.getValue()), ids.get(kind.getKey())));
        }
        connection.rollback();
        return faults;
    }

    /** Payments that somebody decided and that have not reached their order. */
    long unpaid(Connection connection) throws SQLException {
        return count(connection, """
                select count(*) from unnest(?::bigint[]) as a (id)
                 where not exists (select from ordering.orders o where o.brand = :brand and o.id = a.id and %s)
                """.formatted(PAID), witness.paid());
    }

    private static void note(Map<String, Long> faults, String rule, long count) {
        if (count > 0) {
            faults.put(rule, count);
        }
    }

    private long count(Connection connection, String sql, long... ids) throws SQLException {
        try (var query = connection.prepareStatement(sql.replace(":brand", Long.toString(town.id("brand"))))) {
            if (sql.contains("?")) {
                Array array = connection.createArrayOf(
                        "bigint", Arrays.stream(ids).boxed().toArray());
                query.setArray(1, array);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
