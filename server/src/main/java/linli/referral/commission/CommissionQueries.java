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
import linli.ledger.OwnerId;
import linli.network.Network;
import linli.network.Store;
import linli.ordering.OrderId;
import linli.referral.CommissionPlan;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.text.Bilingual;
import org.springframework.stereotype.Repository;

@Repository
class CommissionQueries {
    private final Database db;
    private final People people;
    private final Network network;

    CommissionQueries(Database db, People people, Network network) {
        this.db = db;
        this.people = people;
        this.network = network;
    }

    /** @param at where a page that ends with it ends */
    private record Row(CommissionView view, OwnerId beneficiary, String at) {}

    /** The id of a page's last order, or of its entry in the book, and the role. */
    record Cursor(long id, String role) {
        static final Cursor START = new Cursor(Long.MAX_VALUE, "");

        private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,17})-([A-Z_0-9]{1,20})");

        static Cursor of(PageRequest page) {
            if (page.after() == null) {
                return START;
            }
            var text = TEXT.matcher(page.after());
            if (!text.matches()) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
            return new Cursor(Long.parseLong(text.group(1)), text.group(2));
        }

        Statement bind(Statement statement) {
            return statement.param("id", id).param("last_role", role);
        }
    }

    /** By a statement of what comes after {@link Cursor}, each with the id that it stands {@code at}. */
    Page<CommissionView> page(BrandId brand, PageRequest request, Statement statement) {
        var rows = Cursor.of(request)
                .bind(statement)
                .param("brand", brand)
                .param("limit", request.size() + 1)
                .query((row, _) -> row(row, row.getLong("at")))
                .list();
        var page = Page.of(rows, request.size(), Row::at);
        return new Page<>(named(brand, page.items()), page.next());
    }

    /** An order's commissions, at most five, by the order's key. */
    List<CommissionView> listOf(BrandId brand, OrderId order) {
        return named(
                brand,
                db.sql("""
                select * from referral.commission_v1 where brand = :brand and order_id = :order order by role
                """)
                        .param("brand", brand)
                        .param("order", order)
                        .query((row, _) -> row(row, order.value()))
                        .list());
    }

    /**
     * What a refund of so much would take back of an order's commissions, by the same key: {@code reversed} says how much of
     * each. Nothing once they are paid.
     */
    List<CommissionView> previewReversal(BrandId brand, OrderId order, long refund) {
        return named(
                brand,
                db.sql("""
                select c.brand, c.order_id, c.role, c.beneficiary, c.currency, c.total_minor, c.amount_minor,
                       referral.kept(c.amount_minor, a.left_minor, a.total_minor)
                       - referral.kept(c.amount_minor, greatest(a.left_minor - :refund, 0), a.total_minor) as reversed_minor,
                       c.state, c.accrued_at, c.paid_at
                  from referral.commission_v1 c
                  join referral.attribution a on a.brand = c.brand and a.order_id = c.order_id
                 where c.brand = :brand and c.order_id = :order and a.state = 'PENDING'
                 order by c.role
                """)
                        .param("brand", brand)
                        .param("order", order)
                        .param("refund", refund)
                        .query((row, _) -> row(row, order.value()))
                        .list());
    }

    /** What one person earned by an order, by the same key. */
    List<CommissionView> listOf(BrandId brand, OrderId order, PersonId beneficiary) {
        return named(
                brand,
                db.sql("""
                select * from referral.commission_v1
                 where brand = :brand and order_id = :order and beneficiary = :beneficiary and role <> 'STORE'
                 order by role
                """)
                        .param("brand", brand)
                        .param("order", order)
                        .param("beneficiary", beneficiary)
                        .query((row, _) -> row(row, order.value()))
                        .list());
    }

    private List<CommissionView> named(BrandId brand, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var cards = people.cards(rows.stream()
                .filter(row -> row.view().role() != CommissionPlan.Role.STORE)
                .map(row -> new PersonId(row.beneficiary().value()))
                .collect(Collectors.toSet()));
        Map<OwnerId, Store> stores = network.listStores(brand).stream()
                .collect(Collectors.toMap(store -> OwnerId.of(store.id()), Function.identity()));
        return rows.stream()
                .map(row -> {
                    var name = row.view().role() == CommissionPlan.Role.STORE
                            ? Optional.ofNullable(stores.get(row.beneficiary())).map(Store::name)
                            : cards.find(new PersonId(row.beneficiary().value()))
                                    .map(card -> new Bilingual(card.name(), null));
                    return named(row.view(), name.orElse(Bilingual.NONE));
                })
                .toList();
    }

    private static CommissionView named(CommissionView view, Bilingual name) {
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

    private static Row row(ResultSet row, long at) throws SQLException {
        var role = row.getString("role");
        return new Row(
                new CommissionView(
                        row.getLong("order_id") + "-" + role,
                        new OrderId(row.getLong("order_id")),
                        CommissionPlan.Role.valueOf(role),
                        Bilingual.NONE,
                        Columns.money(row, "amount"),
                        Columns.money(row, "reversed"),
                        CommissionView.State.valueOf(row.getString("state")),
                        Columns.instant(row, "accrued_at"),
                        Columns.findInstant(row, "paid_at")),
                new OwnerId(row.getLong("beneficiary")),
                at + "-" + role);
    }
}
