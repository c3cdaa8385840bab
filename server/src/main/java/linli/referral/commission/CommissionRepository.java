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
import linli.ledger.OwnerId;
import linli.ordering.OrderId;
import linli.ordering.OrderParticipant.PaidOrder;
import linli.ordering.OrderParticipant.RefundedOrder;
import linli.referral.CommissionPlan.Role;
import linli.referral.ShareId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CommissionRepository {
    private static final int DEGREES = 3;

    private final Database db;

    CommissionRepository(Database db) {
        this.db = db;
    }

    /**
     * The path behind each order: the later of the buyer's and the browser's binding, and up to two
     * shares above it, ending where it would come to the buyer, to somebody it has passed already, or to a share that
     * has ended. All by primary keys; each by a subquery of one row, which cannot be hashed whatever the planner knows of the tables.
     */
    Map<OrderId, OrderPath> findPaths(BrandId brand, List<PaidOrder> orders) {
        return paths(brand, orders, """
                  left join lateral (
                    select * from referral.share s
                     where s.brand = :brand and s.sharer <> w.buyer and s.ended_at is null
                       and s.id = (
                             select b.share from (
                               select * from referral.binding where brand = :brand and who = w.buyer and is_person
                               union all
                               select * from referral.binding where brand = :brand and who = w.visitor and not is_person) b
                              where b.expires_at > (select shared.now())
                              order by b.bound_at desc, b.is_person desc
                              limit 1)
                     limit 1) s1 on true
                  left join lateral (
                    select * from referral.share s
                     where s.brand = :brand and s.id = s1.parent and s.ended_at is null and s.sharer not in (w.buyer, s1.sharer)
                     limit 1) s2 on true
                  left join lateral (
                    select * from referral.share s
                     where s.brand = :brand and s.id = s2.parent and s.ended_at is null
                       and s.sharer not in (w.buyer, s1.sharer, s2.sharer)
                     limit 1) s3 on true
                """);
    }

    /** The paths that were stored with these orders, by their primary key, up to the first share that has ended. */
    Map<OrderId, OrderPath> storedPaths(BrandId brand, List<PaidOrder> orders) {
        return paths(brand, orders, """
                  left join referral.attribution a on a.brand = :brand and a.order_id = w.order_id
                  left join referral.share s1 on s1.brand = :brand and s1.id = a.share_1 and s1.ended_at is null
                  left join referral.share s2 on s2.brand = :brand and s2.id = a.share_2 and s2.ended_at is null
                  left join referral.share s3 on s3.brand = :brand and s3.id = a.share_3 and s3.ended_at is null
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
                .param("brand", brand)
                .rows(orders)
                .ids("orders", PaidOrder::order)
                .ids("buyers", PaidOrder::buyer)
                .ids("visitors", PaidOrder::visitor)
                .query((row, _) -> new OrderPath(
                        new OrderId(row.getLong("order_id")), new PersonId(row.getLong("buyer")), steps(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(OrderPath::order, Function.identity()));
    }

    private static List<OrderPath.Step> steps(ResultSet row) throws SQLException {
        var steps = new ArrayList<OrderPath.Step>(DEGREES);
        for (int degree = 1; degree <= DEGREES; degree++) {
            var share = Columns.find(row, "share_" + degree, ShareId::new);
            if (share == null) {
                break;
            }
            steps.add(new OrderPath.Step(
                    share,
                    new PersonId(row.getLong("sharer_" + degree)),
                    Columns.find(row, "post_" + degree, PostId::new)));
        }
        return steps;
    }

    /**
     * Stores who helped these orders; of one that was held by a deposit the path is there and what it earns is added.
     */
    void write(BrandId brand, List<Attribution> attributions) {
        var rows = attributions.stream()
                .filter(attribution -> !attribution.nobodyHelped())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        db.sql("""
                insert into referral.attribution as a
                       (brand, accrued_at, order_id, buyer, share_1, share_2, share_3, sharer_1, sharer_2, sharer_3,
                        leader, store, author, seller_1_minor, seller_2_minor, leader_minor, store_minor, author_minor,
                        currency, total_minor, left_minor, state)
                select :brand, case when d.total is not null then (select shared.now()) end, (:orders::bigint[])[n],
                       (:buyers::bigint[])[n], (:share1::bigint[])[n], (:share2::bigint[])[n], (:share3::bigint[])[n],
                       (:sharer1::bigint[])[n], (:sharer2::bigint[])[n], (:sharer3::bigint[])[n], (:leaders::bigint[])[n],
                       (:stores::bigint[])[n], (:authors::bigint[])[n], (:seller1::bigint[])[n], (:seller2::bigint[])[n],
                       (:leader::bigint[])[n], (:store::bigint[])[n], (:author::bigint[])[n], d.currency, d.total, d.total,
                       case when d.total is not null then 'PENDING' end
                  from unnest(:currencies::text[], :totals::bigint[]) with ordinality as d (currency, total, n)
                on conflict (brand, order_id) do update
                   set leader = excluded.leader, store = excluded.store, author = excluded.author,
                       seller_1_minor = excluded.seller_1_minor, seller_2_minor = excluded.seller_2_minor,
                       leader_minor = excluded.leader_minor, store_minor = excluded.store_minor,
                       author_minor = excluded.author_minor, currency = excluded.currency,
                       total_minor = excluded.total_minor, left_minor = excluded.left_minor, state = excluded.state,
                       accrued_at = excluded.accrued_at
                """)
                .param("brand", brand)
                .rows(rows)
                .ids("orders", row -> row.path().order())
                .ids("buyers", row -> row.path().buyer())
                .ids("share1", row -> step(row, 1, OrderPath.Step::share))
                .ids("share2", row -> step(row, 2, OrderPath.Step::share))
                .ids("share3", row -> step(row, 3, OrderPath.Step::share))
                .ids("sharer1", row -> step(row, 1, OrderPath.Step::sharer))
                .ids("sharer2", row -> step(row, 2, OrderPath.Step::sharer))
                .ids("sharer3", row -> step(row, 3, OrderPath.Step::sharer))
                .ids("leaders", row -> beneficiary(row, Role.LEADER))
                .ids("stores", row -> beneficiary(row, Role.STORE))
                .ids("authors", row -> beneficiary(row, Role.AUTHOR))
                .longs("seller1", row -> amount(row, Role.SELLER_1))
                .longs("seller2", row -> amount(row, Role.SELLER_2))
                .longs("leader", row -> amount(row, Role.LEADER))
                .longs("store", row -> amount(row, Role.STORE))
                .longs("author", row -> amount(row, Role.AUTHOR))
                .enums(
                        "currencies",
                        row -> row.commissions().isEmpty() ? null : row.total().currency())
                .maybeLongs(
                        "totals",
                        row -> row.commissions().isEmpty() ? null : row.total().minor())
                .update();
    }

    private static <T> @Nullable T step(Attribution row, int degree, Function<OrderPath.Step, T> part) {
        var steps = row.path().steps();
        return degree <= steps.size() ? part.apply(steps.get(degree - 1)) : null;
    }

    private static @Nullable OwnerId beneficiary(Attribution row, Role role) {
        return row.find(role).map(Commission::beneficiary).orElse(null);
    }

    private static long amount(Attribution row, Role role) {
        return row.find(role).map(commission -> commission.amount().minor()).orElse(0L);
    }

    /** Leaves of the orders' commissions what falls on what stays paid of them, and says what that takes from each. */
    Map<OrderId, List<Commission>> reverse(BrandId brand, List<RefundedOrder> refunds) {
        lock(brand, refunds.stream().map(RefundedOrder::order).toList());
        return byOrder(db.sql("""
                with refund as (
                  update referral.attribution a
                     set left_minor = r.remaining, state = case when r.remaining = 0 then 'REVERSED' else a.state end
                    from unnest(:orders::bigint[], :lefts::bigint[]) as r (order_id, remaining)
                   where a.brand = :brand and a.order_id = r.order_id and a.state = 'PENDING'
                  returning a.order_id, old.left_minor as before, new.left_minor as after)
                select c.order_id, c.role, c.beneficiary, c.currency,
                       referral.kept(c.amount_minor, r.before, c.total_minor)
                       - referral.kept(c.amount_minor, r.after, c.total_minor) as amount_minor
                  from refund r join referral.commission_v1 c on c.brand = :brand and c.order_id = r.order_id
                """)
                .param("brand", brand)
                .rows(refunds)
                .ids("orders", RefundedOrder::order)
                .longs("lefts", refund -> refund.left().minor())
                .query((row, _) -> commission(brand, row))
                .list());
    }

    /** Marks what is left of the orders' commissions as paid and says how much that is. */
    Map<OrderId, List<Commission>> pay(BrandId brand, List<OrderId> orders) {
        lock(brand, orders);
        return byOrder(db.sql("""
                with payable as (
                  update referral.attribution
                     set state = 'PAID', paid_at = (select shared.now())
                   where brand = :brand and order_id = any (:orders) and state = 'PENDING'
                  returning order_id, left_minor)
                select c.order_id, c.role, c.beneficiary, c.currency,
                       referral.kept(c.amount_minor, p.left_minor, c.total_minor) as amount_minor
                  from payable p join referral.commission_v1 c on c.brand = :brand and c.order_id = p.order_id
                """)
                .param("brand", brand)
                .ids("orders", orders)
                .query((row, _) -> commission(brand, row))
                .list());
    }

    /** In key order, by a statement of its own: the next one sees what whoever was waited for has given up. */
    private void lock(BrandId brand, List<OrderId> orders) {
        db.sql("""
                select order_id from referral.attribution
                 where brand = :brand and order_id = any (:orders) order by order_id for no key update
                """)
                .param("brand", brand)
                .ids("orders", orders)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private record Promised(BrandId brand, OrderId order) {}

    /**
     * Locks the orders, in key order, that have still to pay the person, and says how much each is to once all are locked,
     * by a statement of its own. They are found by the book's index on owners, brand after brand.
     */
    List<Commission> lockPending(PersonId beneficiary) {
        var promised = db.sql("""
                select a.brand, a.order_id from referral.attribution a
                 where a.state = 'PENDING'
                   and (a.brand, a.order_id) in (select p.brand, p.subject from ledger.posting_v1 p
                                                  where p.owner = :person and p.kind = 'PENDING')
                 order by a.brand, a.order_id for no key update
                """)
                .param("person", beneficiary)
                .query((row, _) ->
                        new Promised(new BrandId(row.getLong("brand")), new OrderId(row.getLong("order_id"))))
                .list();
        return db.sql("""
                select c.brand, c.order_id, c.role, c.beneficiary, c.currency,
                       c.amount_minor - c.reversed_minor as amount_minor
                  from unnest(:brands::bigint[], :orders::bigint[]) as p (brand, order_id)
                  join referral.commission_v1 c on c.brand = p.brand and c.order_id = p.order_id
                 where c.beneficiary = :person and c.amount_minor > c.reversed_minor
                 order by c.brand, c.order_id, c.role
                """)
                .param("person", beneficiary)
                .rows(promised)
                .ids("brands", Promised::brand)
                .ids("orders", Promised::order)
                .query((row, _) -> commission(new BrandId(row.getLong("brand")), row))
                .list();
    }

    /** Promises the person nothing any more for orders that are locked. */
    void forgo(PersonId beneficiary, List<Commission> commissions) {
        db.sql("""
                update referral.attribution a
                   set seller_1_minor = case when a.sharer_1 = :person then 0 else a.seller_1_minor end,
                       seller_2_minor = case when a.sharer_2 = :person then 0 else a.seller_2_minor end,
                       leader_minor = case when a.leader = :person then 0 else a.leader_minor end,
                       author_minor = case when a.author = :person then 0 else a.author_minor end
                  from unnest(:brands::bigint[], :orders::bigint[]) as o (brand, order_id)
                 where a.brand = o.brand and a.order_id = o.order_id
                """)
                .param("person", beneficiary)
                .rows(commissions)
                .ids("brands", Commission::brand)
                .ids("orders", Commission::order)
                .update();
    }

    private static Map<OrderId, List<Commission>> byOrder(List<Commission> commissions) {
        return commissions.stream()
                .filter(commission -> commission.amount().isPositive())
                .collect(Collectors.groupingBy(Commission::order, LinkedHashMap::new, Collectors.toList()));
    }

    private static Commission commission(BrandId brand, ResultSet row) throws SQLException {
        return new Commission(
                brand,
                new OrderId(row.getLong("order_id")),
                Role.valueOf(row.getString("role")),
                new OwnerId(row.getLong("beneficiary")),
                Columns.money(row, "amount"));
    }
}
