package linli.ordering.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.ordering.Fulfilment;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class OrderRepository {
    private static final String ROWS = """
            select o.*, o.due_at < o.balance_until as balance_fair,
                   shared.now() < o.balance_until + make_interval(secs => :grace) as balance_open
              from ordering.orders o
             where (o.brand, o.id) in (select * from unnest(:brands::bigint[], :ids::bigint[]))
             order by o.brand, o.id
            """;

    private final Database db;

    OrderRepository(Database db) {
        this.db = db;
    }

    /** By the primary keys; the rows stay locked, in key order. */
    List<OrderRow> lock(List<OrderKey> orders) {
        return rows(ROWS + "for no key update", orders);
    }

    /** The same without a lock. */
    Optional<OrderRow> find(OrderKey order) {
        return rows(ROWS, List.of(order)).stream().findFirst();
    }

    private List<OrderRow> rows(String sql, List<OrderKey> orders) {
        return withLines(keyed(sql, orders)
                .param("grace", OrderRow.GRACE.toSeconds())
                .query((row, _) -> head(row))
                .list());
    }

    /** Enters a state from those before it, and marks when; returns the orders that did. */
    List<OrderKey> enter(OrderState state, List<OrderKey> orders) {
        return keyed("""
                with clock as materialized (select shared.now() as now)
                update ordering.orders o
                   set state = :state,
                       deposited_at = coalesce(o.deposited_at, case when :state in ('DEPOSITED', 'BALANCE_DUE') then clock.now end),
                       due_at = coalesce(o.due_at, case when :state = 'BALANCE_DUE' then clock.now end),
                       paid_at = coalesce(o.paid_at, case when :state in ('PAID', 'READY', 'COMPLETED') then clock.now end),
                       ready_at = coalesce(o.ready_at, case when :state in ('READY', 'COMPLETED') then clock.now end),
                       completed_at = coalesce(o.completed_at, case when :state = 'COMPLETED' then clock.now end),
                       settled_at = coalesce(o.settled_at, case when :state = 'SETTLED' then clock.now end),
                       ended_at = coalesce(o.ended_at, case when :state in ('CANCELLED', 'FORFEITED', 'REFUNDED') then clock.now end)
                  from unnest(:brands::bigint[], :ids::bigint[]) as k (brand, id), clock
                 where o.brand = k.brand and o.id = k.id and o.state = any (:before)
                returning o.brand, o.id
                """, orders)
                .param("state", state)
                .param("before", state.before())
                .query((row, _) -> key(row))
                .list();
    }

    /** Makes those ready that wait for their team or campaign; what is digital completes with it. */
    void finish(List<OrderKey> orders) {
        keyed("""
                with clock as materialized (select shared.now() as now)
                update ordering.orders o
                   set state = case when o.state = 'DEPOSITED' then 'BALANCE_DUE'
                                    when o.fulfilment = 'DIGITAL' then 'COMPLETED' else 'READY' end,
                       due_at = case when o.state = 'DEPOSITED' then clock.now end,
                       ready_at = case when o.state = 'PAID' then clock.now end,
                       completed_at = case when o.state = 'PAID' and o.fulfilment = 'DIGITAL' then clock.now end
                  from unnest(:brands::bigint[], :ids::bigint[]) as k (brand, id), clock
                 where o.brand = k.brand and o.id = k.id and o.state in ('PAID', 'DEPOSITED')
                """, orders).update();
    }

    List<OrderRow> withLines(List<OrderRow> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        var lines = new LinkedHashMap<OrderKey, List<OrderRow.LineRow>>();
        heads.forEach(head -> lines.put(head.key(), new ArrayList<>()));
        keyed("""
                select l.brand, l.order_id as id, l.product, l.variant, l.kind, l.quantity, l.amount_minor,
                       l.refunded_quantity, l.refunded_minor
                  from ordering.order_line l
                 where (l.brand, l.order_id) in (select * from unnest(:brands::bigint[], :ids::bigint[]))
                 order by l.brand, l.order_id, l.line
                """, List.copyOf(lines.keySet())).query(row -> {
            lines.getOrDefault(key(row), new ArrayList<>())
                    .add(new OrderRow.LineRow(
                            new ProductId(row.getLong("product")),
                            new VariantId(row.getLong("variant")),
                            ProductKind.valueOf(row.getString("kind")),
                            row.getInt("quantity"),
                            row.getLong("amount_minor"),
                            row.getInt("refunded_quantity"),
                            row.getLong("refunded_minor")));
        });
        return heads.stream().map(head -> with(head, lines)).toList();
    }

    private static OrderRow with(OrderRow head, Map<OrderKey, List<OrderRow.LineRow>> lines) {
        return new OrderRow(
                head.brand(),
                head.id(),
                head.buyer(),
                head.visitor(),
                head.store(),
                head.state(),
                head.payment(),
                head.fulfilment(),
                head.campaign(),
                head.team(),
                head.openedTeam(),
                head.touchpoint(),
                head.total(),
                head.refunded(),
                head.deposit(),
                lines.getOrDefault(head.key(), List.of()));
    }

    private Statement keyed(String sql, List<OrderKey> orders) {
        return db.sql(sql).rows(orders).ids("brands", OrderKey::brand).ids("ids", OrderKey::order);
    }

    /** The payments of parts, each part once. */
    void insert(List<Instalment> instalments) {
        db.sql("""
                insert into ordering.instalment (brand, order_id, part, payment, amount_minor)
                select * from unnest(:brands::bigint[], :orders::bigint[], :parts::text[], :payments::bigint[], :amounts::bigint[])
                """)
                .rows(instalments)
                .ids("brands", each -> each.order().brand())
                .ids("orders", each -> each.order().order())
                .enums("parts", Instalment::part)
                .ids("payments", Instalment::payment)
                .longs("amounts", each -> each.amount().minor())
                .update();
    }

    private static OrderRow.@Nullable Deposit deposit(ResultSet row, Currency currency) throws SQLException {
        var minor = Columns.findLong(row, "deposit_minor");
        return minor == null
                ? null
                : new OrderRow.Deposit(
                        new Money(minor, currency),
                        row.getBoolean("deposit_kept"),
                        row.getBoolean("balance_fair"),
                        row.getBoolean("balance_open"));
    }

    private static OrderKey key(ResultSet row) throws SQLException {
        return new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("id")));
    }

    private static OrderRow head(ResultSet row) throws SQLException {
        var currency = Currency.valueOf(row.getString("currency"));
        return new OrderRow(
                new BrandId(row.getLong("brand")),
                new OrderId(row.getLong("id")),
                new PersonId(row.getLong("buyer")),
                new VisitorId(row.getLong("visitor")),
                new StoreId(row.getLong("store")),
                OrderState.valueOf(row.getString("state")),
                PaymentMethod.valueOf(row.getString("payment")),
                Fulfilment.valueOf(row.getString("fulfilment")),
                Columns.find(row, "campaign", CampaignId::new),
                Columns.find(row, "team", TeamId::new),
                row.getBoolean("opened_team"),
                Columns.find(row, "touchpoint", TouchpointId::new),
                new Money(row.getLong("total_minor"), currency),
                new Money(row.getLong("refunded_minor"), currency),
                deposit(row, currency),
                List.of());
    }
}
