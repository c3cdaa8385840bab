package linli.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import linli.ordering.order.OrderRow;

/** What must be true of the database whenever the application may have died. */
final class Audit {

    /** What was acknowledged of a kind must be among these, until the sabotage. */
    private record Kept(String kind, Function<Witness, Object[]> acknowledged, String these, String sabotage) {}

    private static final List<Kept> KEPT = List.of(
            new Kept(
                    "orders",
                    witness -> boxed(witness.orderIds()),
                    "select id from ordering.orders where brand = :brand",
                    "delete from ordering.orders"),
            new Kept(
                    "balances",
                    witness -> boxed(witness.balances()),
                    "select order_id from ordering.instalment where brand = :brand and part = 'BALANCE'",
                    "delete from ordering.instalment"),
            new Kept(
                    "refunds",
                    witness -> boxed(witness.refunded()),
                    "select order_id from ordering.refund where brand = :brand",
                    "delete from ordering.refund"),
            new Kept(
                    "refunds in part",
                    witness -> witness.parts(),
                    "select order_id || ' ' || amount_minor from ordering.refund where brand = :brand",
                    "update ordering.refund set amount_minor = amount_minor + 1"),
            new Kept(
                    "joins",
                    witness -> boxed(witness.joined()),
                    "select person from community.membership where brand = :brand",
                    "delete from community.membership"),
            new Kept(
                    "messages",
                    witness -> boxed(witness.said()),
                    "select number from community.message where brand = :brand",
                    "delete from community.message"),
            new Kept(
                    "beacons",
                    witness -> boxed(witness.seen()),
                    "select thing from activity.event_v1 where brand = :brand and verb = 'VIEW'",
                    "delete from activity.event"),
            new Kept(
                    "decisions",
                    witness -> witness.decisions(),
                    "select token || ' ' || choice from payment_sandbox.charge",
                    "update payment_sandbox.charge set choice = null, decided_at = null"));

    private static final int EXAMPLES = 3;

    private static final List<Rule> RULES = Rules.all();

    /** How many rules there are. */
    static final int SIZE = RULES.size() + KEPT.size();

    private final Town town;
    private final Witness witness;

    Audit(Town town, Witness witness) {
        this.town = town;
        this.witness = witness;
    }

    /** Everything that is wrong, with how often and some of what it is; empty if nothing is. */
    Map<String, String> faults(Connection connection) throws SQLException {
        var faults = new LinkedHashMap<String, String>();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (var rule : RULES) {
            long count = count(connection, rule.faults());
            if (count > 0) {
                faults.put(rule.name(), "%d: %s".formatted(count, examples(connection, rule)));
            }
        }
        for (var kept : KEPT) {
            long count = lost(connection, kept);
            if (count > 0) {
                faults.put("acknowledged " + kept.kind() + " that are lost", Long.toString(count));
            }
        }
        connection.rollback();
        return faults;
    }

    /**
     * The sabotage that this audit would not notice; none, if it is worth anything. Each is tried on what is there, which
     * nobody may be at, and undone.
     */
    List<String> blindness(Connection superuser) throws SQLException {
        var unnoticed = new ArrayList<String>();
        superuser.setAutoCommit(false);
        for (var rule : RULES) {
            for (var sabotage : rule.sabotage()) {
                sabotage(superuser, sabotage);
                if (count(superuser, rule.faults()) == 0) {
                    unnoticed.add(rule.name() + ": " + sabotage);
                }
                superuser.rollback();
            }
        }
        for (var kept : KEPT) {
            sabotage(superuser, kept.sabotage());
            if (lost(superuser, kept) == 0) {
                unnoticed.add(kept.kind() + ": " + kept.sabotage());
            }
            superuser.rollback();
        }
        return unnoticed;
    }

    /** Past everything by which the database defends itself. */
    private void sabotage(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            statement.execute(filled(sql));
        }
    }

    private long lost(Connection connection, Kept kept) throws SQLException {
        var wanted = kept.acknowledged().apply(witness);
        return count(connection, """
                select count(*) from unnest(?::%s[]) as a (wanted)
                 where coalesce(wanted not in (%s), true)
                """.formatted(wanted instanceof String[] ? "text" : "bigint", kept.these()), wanted);
    }

    /** How orders that a deposit held have ended, and why. */
    Set<String> ends(Connection connection) throws SQLException {
        var ends = new TreeSet<String>();
        try (var query = connection.prepareStatement(filled("""
                        select distinct concat_ws(' ', case when o.paid_at is not null then 'PAID' end, o.state, r.reason)
                          from ordering.orders o
                          left join ordering.refund r on r.brand = o.brand and r.order_id = o.id
                         where o.brand = :brand and o.deposited_at is not null
                        """));
                var rows = query.executeQuery()) {
            while (rows.next()) {
                ends.add(rows.getString(1));
            }
        }
        return ends;
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
                     + (select count(*) from ordering.orders
                         where state = 'BALANCE_DUE' and balance_until <= shared.now() - interval '%d seconds')
                     + (select count(*) from ordering.orders o
                          join campaign.campaign c on c.brand = o.brand and c.id = o.campaign
                         where o.state = 'DEPOSITED' and c.closes_at <= shared.now())
                     + (select count(*) from ordering.orders o
                          join campaign.team t on t.brand = o.brand and t.id = o.team
                         where o.state = 'DEPOSITED' and t.expires_at <= shared.now() and t.state <> 'COMPLETED')
                """.formatted(OrderRow.GRACE.toSeconds()));
    }

    /** How many orders whose sale by deposit has ended wait for what is left to be paid, or will in a moment. */
    long dueBalances(Connection connection) throws SQLException {
        return count(connection, """
                select (select count(*) from ordering.orders
                         where brand = :brand and state = 'BALANCE_DUE'
                           and shared.now() between balance_from and balance_until)
                     + (select count(*) from ordering.orders o
                          join campaign.campaign c on c.brand = o.brand and c.id = o.campaign
                         where o.brand = :brand and o.state = 'DEPOSITED' and c.closes_at <= shared.now())
                """);
    }

    private List<String> examples(Connection connection, Rule rule) throws SQLException {
        var rows = filled(rule.faults()).replaceFirst("select count\\(\\*\\)", "select *");
        var examples = new ArrayList<String>();
        try (var query = connection.prepareStatement("select x::text from (%s) x limit %d".formatted(rows, EXAMPLES));
                var found = query.executeQuery()) {
            while (found.next()) {
                examples.add(found.getString(1));
            }
        }
        return examples;
    }

    private long count(Connection connection, String sql, Object... wanted) throws SQLException {
        try (var query = connection.prepareStatement(filled(sql))) {
            if (sql.contains("?")) {
                query.setArray(1, connection.createArrayOf(wanted instanceof String[] ? "text" : "bigint", wanted));
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private String filled(String sql) {
        return sql.replace(":brand", Long.toString(town.id("brand")));
    }
}
