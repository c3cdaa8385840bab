package linli.referral.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linli.identity.People;
import linli.identity.Profile;
import linli.network.Network;
import linli.network.Store;
import linli.ordering.OrderId;
import linli.referral.CommissionPlan;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommissionQueries {
    private final JdbcClient db;
    private final People people;
    private final Network network;

    CommissionQueries(JdbcClient db, People people, Network network) {
        this.db = db;
        this.people = people;
        this.network = network;
    }

    private record Row(CommissionView view, long beneficiary) {}

    /** The order and role of a page's last commission, as its id says it. */
    private record Cursor(long order, String role) {
        private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,17})-([A-Z_0-9]{1,20})");

        static Cursor of(PageRequest page) {
            if (page.after() == null) {
                return new Cursor(Long.MAX_VALUE, "");
            }
            var id = ID.matcher(page.after());
            if (!id.matches()) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
            return new Cursor(Long.parseLong(id.group(1)), id.group(2));
        }
    }

    /** By the primary key; one page, the latest orders' first. */
    Page<CommissionView> list(BrandId brand, PageRequest page) {
        var before = Cursor.of(page);
        return named(
                brand,
                page,
                db.sql("""
                select * from referral.commission
                 where brand = :brand and (order_id, role) < (:order, :role)
                 order by order_id desc, role desc limit :limit
                """)
                        .param("brand", brand.value())
                        .param("order", before.order())
                        .param("role", before.role())
                        .param("limit", page.size() + 1)
                        .query(CommissionQueries::row)
                        .list());
    }

    /** By commission_beneficiary_idx; one page, the latest orders' first. */
    Page<CommissionView> listOf(BrandId brand, long beneficiary, PageRequest page) {
        var before = Cursor.of(page);
        return named(
                brand,
                page,
                db.sql("""
                select * from referral.commission
                 where brand = :brand and beneficiary = :beneficiary and (order_id, role) < (:order, :role)
                 order by order_id desc, role desc limit :limit
                """)
                        .param("brand", brand.value())
                        .param("beneficiary", beneficiary)
                        .param("order", before.order())
                        .param("role", before.role())
                        .param("limit", page.size() + 1)
                        .query(CommissionQueries::row)
                        .list());
    }

    /** An order's commissions, at most five, by their primary key. */
    List<CommissionView> listOf(BrandId brand, OrderId order) {
        return named(
                brand,
                db.sql("""
                select * from referral.commission where brand = :brand and order_id = :order order by role
                """)
                        .param("brand", brand.value())
                        .param("order", order.value())
                        .query(CommissionQueries::row)
                        .list());
    }

    /** What one person earned by an order, by the same key. */
    List<CommissionView> listOf(BrandId brand, OrderId order, PersonId beneficiary) {
        return named(
                brand,
                db.sql("""
                select * from referral.commission
                 where brand = :brand and order_id = :order and beneficiary = :beneficiary and role <> 'STORE'
                 order by role
                """)
                        .param("brand", brand.value())
                        .param("order", order.value())
                        .param("beneficiary", beneficiary.value())
                        .query(CommissionQueries::row)
                        .list());
    }

    private Page<CommissionView> named(BrandId brand, PageRequest request, List<Row> rows) {
        var page = Page.of(rows, request.size(), row -> row.view().id());
        return new Page<>(named(brand, page.items()), page.next());
    }

    private List<CommissionView> named(BrandId brand, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var profiles = people.profiles(rows.stream()
                .filter(row -> row.view().role() != CommissionPlan.Role.STORE)
                .map(row -> new PersonId(row.beneficiary()))
                .collect(Collectors.toSet()));
        Map<Long, Store> stores = network.listStores(brand).stream()
                .collect(Collectors.toMap(store -> store.id().value(), Function.identity()));
        return rows.stream()
                .map(row -> {
                    var name = row.view().role() == CommissionPlan.Role.STORE
                            ? Optional.ofNullable(stores.get(row.beneficiary())).map(Store::name)
                            : Optional.ofNullable(profiles.get(new PersonId(row.beneficiary())))
                                    .map(Profile::name);
                    return named(row.view(), name.orElse(""));
                })
                .toList();
    }

    private static CommissionView named(CommissionView view, String name) {
        return new CommissionView(
                view.id(),
                view.order(),
                view.role(),
                name,
                view.amount(),
                view.reversed(),
                view.state(),
                view.accruedAt(),
                view.paidAt());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var currency = Currency.valueOf(row.getString("currency"));
        return new Row(
                new CommissionView(
                        row.getLong("order_id") + "-" + row.getString("role"),
                        new OrderId(row.getLong("order_id")),
                        CommissionPlan.Role.valueOf(row.getString("role")),
                        "",
                        new Money(row.getLong("amount_minor"), currency),
                        new Money(row.getLong("reversed_minor"), currency),
                        CommissionView.State.valueOf(row.getString("state")),
                        Columns.instant(row, "accrued_at"),
                        Columns.findInstant(row, "paid_at")),
                row.getLong("beneficiary"));
    }
}
