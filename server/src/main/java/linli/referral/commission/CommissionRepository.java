package linli.referral.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.content.PostId;
import linli.ordering.OrderId;
import linli.ordering.OrderParticipant.PaidOrder;
import linli.ordering.OrderParticipant.RefundedOrder;
import linli.referral.CommissionPlan;
import linli.referral.ShareId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommissionRepository {
    private static final int DEGREES = 3;

    private final JdbcClient db;

    CommissionRepository(JdbcClient db) {
        this.db = db;
    }

    /**
     * Stores the path behind each order, and returns it: the later of the buyer's and the browser's binding, and up to two
     * shares above it, ending where it would come to the buyer or to somebody it has passed already. All by primary keys; bindings by a correlated subquery, which cannot be hashed whatever the planner
     * knows of them.
     */
    Map<OrderId, OrderPath> storePaths(BrandId brand, List<PaidOrder> orders) {
        var paths = db
                .sql("""
                with path as materialized (
                  select w.order_id, w.buyer, s1.id as share_1, s1.sharer as sharer_1, s1.post as post_1,
                         s2.id as share_2, s2.sharer as sharer_2, s2.post as post_2,
                         s3.id as share_3, s3.sharer as sharer_3, s3.post as post_3
                    from unnest(:orders::bigint[], :buyers::bigint[], :visitors::bigint[])
                         as w (order_id, buyer, visitor)
                    left join referral.share s1
                      on s1.brand = :brand and s1.sharer <> w.buyer
                     and s1.id = (select b.share from referral.binding b
                                   where b.brand = :brand and b.who in (w.buyer, w.visitor)
                                     and b.who = case when b.is_person then w.buyer else w.visitor end
                                     and b.expires_at > (select shared.now())
                                   order by b.bound_at desc, b.is_person desc
                                   limit 1)
                    left join referral.share s2
                      on s2.brand = :brand and s2.id = s1.parent and s2.sharer not in (w.buyer, s1.sharer)
                    left join referral.share s3
                      on s3.brand = :brand and s3.id = s2.parent and s3.sharer not in (w.buyer, s1.sharer, s2.sharer)),
                stored as (
                  insert into referral.path_step (brand, order_id, degree, share, sharer, buyer)
                  select :brand, p.order_id, s.degree, s.share, s.sharer, p.buyer
                    from path p
                   cross join lateral (values (1, p.share_1, p.sharer_1), (2, p.share_2, p.sharer_2),
                                              (3, p.share_3, p.sharer_3)) as s (degree, share, sharer)
                   where s.share is not null)
                select * from path
                """)
                .param("brand", brand.value())
                .param(
                        "orders",
                        orders.stream()
                                .mapToLong(order -> order.order().value())
                                .toArray())
                .param(
                        "buyers",
                        orders.stream()
                                .mapToLong(order -> order.buyer().value())
                                .toArray())
                .param("visitors", orders.stream().mapToLong(PaidOrder::visitor).toArray())
                .query((row, _) -> {
                    var order = new OrderId(row.getLong("order_id"));
                    return new OrderPath(order, new PersonId(row.getLong("buyer")), steps(row));
                })
                .list()
                .stream();
        return paths.collect(Collectors.toMap(OrderPath::order, Function.identity()));
    }

    /** The paths that were stored with these orders, by their primary key. */
    Map<OrderId, OrderPath> storedPaths(BrandId brand, List<PaidOrder> orders) {
        return db
                .sql("""
                select w.order_id, w.buyer, s1.id as share_1, s1.sharer as sharer_1, s1.post as post_1,
                       s2.id as share_2, s2.sharer as sharer_2, s2.post as post_2,
                       s3.id as share_3, s3.sharer as sharer_3, s3.post as post_3
                  from unnest(:orders::bigint[], :buyers::bigint[]) as w (order_id, buyer)
                  left join referral.path_step p1 on p1.brand = :brand and p1.order_id = w.order_id and p1.degree = 1
                  left join referral.path_step p2 on p2.brand = :brand and p2.order_id = w.order_id and p2.degree = 2
                  left join referral.path_step p3 on p3.brand = :brand and p3.order_id = w.order_id and p3.degree = 3
                  left join referral.share s1 on s1.brand = :brand and s1.id = p1.share
                  left join referral.share s2 on s2.brand = :brand and s2.id = p2.share
                  left join referral.share s3 on s3.brand = :brand and s3.id = p3.share
                """)
                .param("brand", brand.value())
                .param(
                        "orders",
                        orders.stream()
                                .mapToLong(order -> order.order().value())
                                .toArray())
                .param(
                        "buyers",
                        orders.stream()
                                .mapToLong(order -> order.buyer().value())
                                .toArray())
                .query((row, _) -> {
                    var order = new OrderId(row.getLong("order_id"));
                    return new OrderPath(order, new PersonId(row.getLong("buyer")), steps(row));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(OrderPath::order, Function.identity()));
    }

    private static List<OrderPath.Step> steps(ResultSet row) throws SQLException {
        var steps = new ArrayList<OrderPath.Step>(DEGREES);
        for (int degree = 1; degree <= DEGREES; degree++) {
            var share = Columns.findLong(row, "share_" + degree);
            if (share == null) {
                break;
            }
            var post = Columns.findLong(row, "post_" + degree);
            steps.add(new OrderPath.Step(
                    new ShareId(share),
                    new PersonId(row.getLong("sharer_" + degree)),
                    post == null ? null : new PostId(post)));
        }
        return steps;
    }

    void insert(BrandId brand, List<Commission> accrued) {
        if (accrued.isEmpty()) {
            return;
        }
        db.sql("""
                insert into referral.commission
                       (accrued_at, brand, id, order_id, role, beneficiary, currency, amount_minor)
                select (select shared.now()), :brand, *
                  from unnest(:ids::bigint[], :orders::bigint[], :roles::text[], :beneficiaries::bigint[],
                              :currencies::text[], :amounts::bigint[])
                """)
                .param("brand", brand.value())
                .param("ids", accrued.stream().mapToLong(Commission::id).toArray())
                .param(
                        "orders",
                        accrued.stream()
                                .mapToLong(commission -> commission.order().value())
                                .toArray())
                .param(
                        "roles",
                        accrued.stream()
                                .map(commission -> commission.role().name())
                                .toArray(String[]::new))
                .param(
                        "beneficiaries",
                        accrued.stream().mapToLong(Commission::beneficiary).toArray())
                .param(
                        "currencies",
                        accrued.stream()
                                .map(commission ->
                                        commission.amount().currency().name())
                                .toArray(String[]::new))
                .param(
                        "amounts",
                        accrued.stream()
                                .mapToLong(commission -> commission.amount().minor())
                                .toArray())
                .update();
    }

    /** Takes back what falls on each refund, leaving what the rest of the order still earns; says how much of each. */
    Map<OrderId, List<Commission>> reverse(BrandId brand, List<RefundedOrder> refunds) {
        return db
                .sql("""
                with refund as (
                  select * from unnest(:orders::bigint[], :amounts::bigint[], :lefts::bigint[])
                           as r (order_id, amount, remaining)
                )
                update referral.commission c
                   set reversed_minor = c.amount_minor
                         - div((c.amount_minor - c.reversed_minor)::numeric * r.remaining, r.remaining + r.amount)::bigint,
                       state = case when r.remaining = 0 then 'REVERSED' else c.state end
                  from refund r
                 where c.brand = :brand and c.order_id = r.order_id and c.state = 'PENDING'
                returning c.id, c.order_id, c.role, c.beneficiary, c.currency,
                          new.reversed_minor - old.reversed_minor as amount_minor
                """)
                .param("brand", brand.value())
                .param(
                        "orders",
                        refunds.stream()
                                .mapToLong(refund -> refund.order().value())
                                .toArray())
                .param(
                        "amounts",
                        refunds.stream()
                                .mapToLong(refund -> refund.amount().minor())
                                .toArray())
                .param(
                        "lefts",
                        refunds.stream()
                                .mapToLong(refund -> refund.left().minor())
                                .toArray())
                .query((row, _) -> commission(brand, row))
                .list()
                .stream()
                .filter(commission -> commission.amount().isPositive())
                .collect(Collectors.groupingBy(Commission::order, LinkedHashMap::new, Collectors.toList()));
    }

    /** Marks what is left of the orders' commissions as paid and says how much that is. */
    Map<OrderId, List<Commission>> pay(BrandId brand, List<OrderId> orders) {
        return db
                .sql("""
                update referral.commission
                   set state = 'PAID', paid_at = (select shared.now())
                 where brand = :brand and order_id = any (:orders) and state = 'PENDING' and amount_minor > reversed_minor
                returning id, order_id, role, beneficiary, currency, amount_minor - reversed_minor as amount_minor
                """)
                .param("brand", brand.value())
                .param("orders", orders.stream().mapToLong(OrderId::value).toArray())
                .query((row, _) -> commission(brand, row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Commission::order, LinkedHashMap::new, Collectors.toList()));
    }

    private static Commission commission(BrandId brand, ResultSet row) throws SQLException {
        return new Commission(
                brand,
                row.getLong("id"),
                new OrderId(row.getLong("order_id")),
                CommissionPlan.Role.valueOf(row.getString("role")),
                row.getLong("beneficiary"),
                new Money(row.getLong("amount_minor"), Currency.valueOf(row.getString("currency"))));
    }
}
