package linli.referral.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
     * The path behind each order: the later of the buyer's and the browser's binding, and up to two
     * shares above it, ending where it would come to the buyer or to somebody it has passed already. All by primary
     * keys; bindings by a correlated subquery, which cannot be hashed whatever the planner knows of them.
     */
    Map<OrderId, OrderPath> findPaths(BrandId brand, List<PaidOrder> orders) {
        return paths(brand, orders, """
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
                    on s3.brand = :brand and s3.id = s2.parent and s3.sharer not in (w.buyer, s1.sharer, s2.sharer)
                """);
    }

    /** The paths that were stored with these orders, by their primary key. */
    Map<OrderId, OrderPath> storedPaths(BrandId brand, List<PaidOrder> orders) {
        return paths(brand, orders, """
                  left join referral.path_step p1 on p1.brand = :brand and p1.order_id = w.order_id and p1.degree = 1
                  left join referral.path_step p2 on p2.brand = :brand and p2.order_id = w.order_id and p2.degree = 2
                  left join referral.path_step p3 on p3.brand = :brand and p3.order_id = w.order_id and p3.degree = 3
                  left join referral.share s1 on s1.brand = :brand and s1.id = p1.share
                  left join referral.share s2 on s2.brand = :brand and s2.id = p2.share
                  left join referral.share s3 on s3.brand = :brand and s3.id = p3.share
                """);
    }

    /** @param shares joins up to three shares to each order, {@code s1} the nearest */
    private Map<OrderId, OrderPath> paths(BrandId brand, List<PaidOrder> orders, String shares) {
        return db
                .sql("""
                select w.order_id, w.buyer, s1.id as share_1, s1.sharer as sharer_1, s1.post as post_1,
                       s2.id as share_2, s2.sharer as sharer_2, s2.post as post_2,
                       s3.id as share_3, s3.sharer as sharer_3, s3.post as post_3
                  from unnest(:orders::bigint[], :buyers::bigint[], :visitors::bigint[])
                       as w (order_id, buyer, visitor)
                """ + shares)
                .param("brand", brand.value())
                .param("orders", longs(orders, order -> order.order().value()))
                .param("buyers", longs(orders, order -> order.buyer().value()))
                .param("visitors", longs(orders, PaidOrder::visitor))
                .query((row, _) -> new OrderPath(
                        new OrderId(row.getLong("order_id")), new PersonId(row.getLong("buyer")), steps(row)))
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

    private record Step(OrderPath path, int degree) {
        OrderPath.Step step() {
            return path.steps().get(degree - 1);
        }
    }

    /** Stores the paths behind orders, and what the orders earn. */
    void insert(BrandId brand, Collection<OrderPath> paths, List<Commission> accrued) {
        var steps = paths.stream()
                .flatMap(path ->
                        IntStream.rangeClosed(1, path.steps().size()).mapToObj(degree -> new Step(path, degree)))
                .toList();
        if (steps.isEmpty() && accrued.isEmpty()) {
            return;
        }
        db.sql("""
                with path as (
                  insert into referral.path_step (brand, order_id, degree, share, sharer, buyer)
                  select :brand, *
                    from unnest(:pathOrders::bigint[], :degrees::smallint[], :shares::bigint[], :sharers::bigint[],
                                :buyers::bigint[]))
                insert into referral.commission
                       (accrued_at, brand, order_id, role, beneficiary, currency, amount_minor)
                select (select shared.now()), :brand, *
                  from unnest(:orders::bigint[], :roles::text[], :beneficiaries::bigint[], :currencies::text[],
                              :amounts::bigint[])
                """)
                .param("brand", brand.value())
                .param("pathOrders", longs(steps, step -> step.path().order().value()))
                .param("degrees", steps.stream().mapToInt(Step::degree).toArray())
                .param("shares", longs(steps, step -> step.step().share().value()))
                .param("sharers", longs(steps, step -> step.step().sharer().value()))
                .param("buyers", longs(steps, step -> step.path().buyer().value()))
                .param("orders", longs(accrued, commission -> commission.order().value()))
                .param(
                        "roles",
                        accrued.stream()
                                .map(commission -> commission.role().name())
                                .toArray(String[]::new))
                .param("beneficiaries", longs(accrued, Commission::beneficiary))
                .param(
                        "currencies",
                        accrued.stream()
                                .map(commission ->
                                        commission.amount().currency().name())
                                .toArray(String[]::new))
                .param(
                        "amounts",
                        longs(accrued, commission -> commission.amount().minor()))
                .update();
    }

    private static <T> long[] longs(List<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
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
                returning c.order_id, c.role, c.beneficiary, c.currency,
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
                returning order_id, role, beneficiary, currency, amount_minor - reversed_minor as amount_minor
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
                new OrderId(row.getLong("order_id")),
                CommissionPlan.Role.valueOf(row.getString("role")),
                row.getLong("beneficiary"),
                new Money(row.getLong("amount_minor"), Currency.valueOf(row.getString("currency"))));
    }
}
