package linli.ordering.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.Fulfilment;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.RefundRequestId;
import linli.payment.PaymentState;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PageRequest;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Orders as screens show them. */
@Repository
class OrderQueries {
    static final String CARD = """
            select o.*, c.title as campaign_title, c.title_en as campaign_title_en, l.title, l.title_en, l.image, l.lines,
                   l.quantity,
                   exists (select from ordering.refund_request r
                            where r.brand = o.brand and r.order_id = o.id and r.state = 'OPEN') as refund_requested
              from ordering.orders o
             cross join lateral (
                   select title, title_en, image, count(*) over ()::int as lines,
                           (sum(case o.state when 'REFUNDED' then quantity else kept end) over ())::int as quantity
                     from ordering.order_line
                    where brand = o.brand and order_id = o.id
                    order by line limit 1) l
              left join campaign.title_v1 c on c.brand = o.brand and c.campaign = o.campaign
            """;

    private final Database db;

    OrderQueries(Database db) {
        this.db = db;
    }

    /**
     * By the index on a buyer's orders; one page.
     *
     * @param states only those in one of them; all if there is none
     */
    List<ListedOrder> ofBuyer(BrandId brand, PersonId buyer, List<OrderState> states, PageRequest page) {
        return db.sql(CARD + """
                 where o.brand = :brand and o.buyer = :buyer
                   and (cardinality(:states::text[]) = 0 or o.state = any(:states)) and o.id < :before
                 order by o.id desc limit :limit
                """)
                .param("brand", brand)
                .param("buyer", buyer)
                .enums("states", states)
                .before(page, ByAge.NEWEST)
                .query(OrderQueries::row)
                .list();
    }

    /** By the primary keys, one statement; the latest payment by payment_subject_idx. */
    Optional<FoundOrder> find(BrandId brand, OrderId order) {
        return db.sql("""
                select o.*, o.state = 'BALANCE_DUE' and (select shared.now()) >= o.balance_from
                              and (select shared.now()) < o.balance_until as balance_payable,
                       (select p.state from payment.payment_v1 p where p.brand = o.brand and p.subject = o.id
                         order by p.id desc limit 1) as last_payment,
                       exists (select from ordering.refund r
                                where r.brand = o.brand and r.order_id = o.id) as has_refunds,
                       exists (select from ordering.refund_request r
                                where r.brand = o.brand and r.order_id = o.id) as has_request,
                       l.product, l.variant, l.kind, l.title, l.title_en, l.variant_title, l.image, l.quantity, l.unit_minor,
                       l.amount_minor, l.refunded_minor as line_refunded_minor, l.refunded_quantity
                  from ordering.orders o join ordering.order_line l on l.brand = o.brand and l.order_id = o.id
                 where o.brand = :brand and o.id = :order
                 order by l.line
                """).param("brand", brand).param("order", order).queryWhole(OrderQueries::found);
    }

    private static Optional<FoundOrder> found(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var lines = new ArrayList<OrderDetail.OrderLine>();
        var found = found(rows, lines);
        do {
            lines.add(line(rows));
        } while (rows.next());
        return Optional.of(found);
    }

    private static FoundOrder found(ResultSet row, List<OrderDetail.OrderLine> lines) throws SQLException {
        var state = OrderState.valueOf(row.getString("state"));
        return new FoundOrder(
                new OrderId(row.getLong("id")),
                state,
                new PersonId(row.getLong("buyer")),
                new StoreId(row.getLong("store")),
                PaymentMethod.valueOf(row.getString("payment")),
                Columns.find(row, "last_payment", PaymentState.class),
                Fulfilment.valueOf(row.getString("fulfilment")),
                Columns.find(row, "campaign", CampaignId::new),
                Columns.find(row, "team", TeamId::new),
                Columns.money(row, "total"),
                Columns.money(row, "refunded"),
                payUntil(row, state),
                deposit(row),
                timeline(row, state),
                lines,
                row.getString("pickup_code"),
                row.getBoolean("has_refunds"),
                row.getBoolean("has_request"));
    }

    private static @Nullable Instant payUntil(ResultSet row, OrderState state) throws SQLException {
        return switch (state) {
            case AWAITING_PAYMENT -> Columns.instant(row, "pay_until");
            case DEPOSITED, BALANCE_DUE -> Columns.instant(row, "balance_until");
            case PAID, READY, COMPLETED, SETTLED, CANCELLED, FORFEITED, REFUNDED -> null;
        };
    }

    private static OrderDetail.@Nullable OrderDeposit deposit(ResultSet row) throws SQLException {
        var deposit = Columns.findMoney(row, "deposit");
        return deposit == null
                ? null
                : new OrderDetail.OrderDeposit(
                        deposit,
                        Columns.money(row, "total").minus(deposit),
                        Columns.instant(row, "balance_from"),
                        Columns.instant(row, "balance_until"),
                        row.getBoolean("deposit_kept"),
                        row.getBoolean("balance_payable"));
    }

    private static List<OrderDetail.OrderStep> timeline(ResultSet row, OrderState state) throws SQLException {
        var steps = new ArrayList<OrderDetail.OrderStep>();
        step(steps, OrderState.AWAITING_PAYMENT, Columns.instant(row, "placed_at"));
        step(steps, OrderState.DEPOSITED, Columns.findInstant(row, "deposited_at"));
        step(steps, OrderState.BALANCE_DUE, Columns.findInstant(row, "due_at"));
        step(steps, OrderState.PAID, Columns.findInstant(row, "paid_at"));
        if (Fulfilment.valueOf(row.getString("fulfilment")).paid() == OrderState.READY) {
            step(steps, OrderState.READY, Columns.findInstant(row, "ready_at"));
        }
        step(steps, OrderState.COMPLETED, Columns.findInstant(row, "completed_at"));
        step(steps, OrderState.SETTLED, Columns.findInstant(row, "settled_at"));
        step(steps, state, Columns.findInstant(row, "ended_at"));
        return steps;
    }

    private static void step(List<OrderDetail.OrderStep> steps, OrderState state, @Nullable Instant at) {
        if (at != null) {
            steps.add(new OrderDetail.OrderStep(state, at));
        }
    }

    private static OrderDetail.OrderLine line(ResultSet row) throws SQLException {
        return new OrderDetail.OrderLine(
                new ProductId(row.getLong("product")),
                new VariantId(row.getLong("variant")),
                Columns.bilingual(row, "title"),
                row.getString("variant_title"),
                Columns.find(row, "image", MediaId::new),
                ProductKind.valueOf(row.getString("kind")),
                row.getInt("quantity"),
                Columns.money(row, "unit"),
                Columns.money(row, "amount"),
                Columns.money(row, "line_refunded"),
                row.getInt("refunded_quantity"),
                null);
    }

    /** By the index on a buyer's orders, and their lines by their key; no statement for none. */
    Map<ProductId, Instant> memberships(BrandId brand, PersonId buyer, Collection<ProductId> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        var memberships = new HashMap<ProductId, Instant>();
        db.sql("""
                select product, until from ordering.membership_v1
                 where brand = :brand and person = :buyer and product = any (:products)
                """)
                .param("brand", brand)
                .param("buyer", buyer)
                .ids("products", products)
                .query(row -> {
                    memberships.put(new ProductId(row.getLong("product")), Columns.instant(row, "until"));
                });
        return memberships;
    }

    List<OrderDetail.OrderRefund> refunds(BrandId brand, OrderId order, Currency currency) {
        return db.sql("select * from ordering.refund where brand = :brand and order_id = :order order by id limit 100")
                .param("brand", brand)
                .param("order", order)
                .query((row, _) -> new OrderDetail.OrderRefund(
                        row.getString("reason"),
                        new Money(row.getLong("amount_minor"), currency),
                        Columns.instant(row, "refunded_at")))
                .list();
    }

    /** The latest refund that was asked for. */
    Optional<OrderDetail.RefundWish> findRequest(BrandId brand, OrderId order, Currency currency) {
        return db.sql("""
                select r.*,
                       (select coalesce(array_agg(l.line::bigint order by l.line), '{}')
                          from ordering.refund_request_line l where l.brand = r.brand and l.request = r.id) as lines,
                       (select coalesce(array_agg(l.quantity::bigint order by l.line), '{}')
                          from ordering.refund_request_line l where l.brand = r.brand and l.request = r.id) as quantities,
                       (select coalesce(array_agg(p.picture order by p.position), '{}')
                          from ordering.refund_request_photo p where p.brand = r.brand and p.request = r.id) as photos
                  from ordering.refund_request r
                 where r.brand = :brand and r.order_id = :order order by r.id desc limit 1
                """)
                .param("brand", brand)
                .param("order", order)
                .query((row, _) -> {
                    var amount = Columns.findLong(row, "amount_minor");
                    return new OrderDetail.RefundWish(
                            new RefundRequestId(row.getLong("id")),
                            row.getString("state"),
                            amount == null ? null : new Money(amount, currency),
                            wanted(row),
                            Columns.ids(row, "photos", MediaId::new),
                            row.getString("note"),
                            row.getString("answer"),
                            Columns.instant(row, "requested_at"));
                })
                .optional();
    }

    private static List<OrderDetail.WantedLine> wanted(ResultSet row) throws SQLException {
        var lines = Columns.longs(row, "lines");
        var quantities = Columns.longs(row, "quantities");
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new OrderDetail.WantedLine(
                        lines.get(i).intValue(), quantities.get(i).intValue()))
                .toList();
    }

    static ListedOrder row(ResultSet row, int index) throws SQLException {
        var state = OrderState.valueOf(row.getString("state"));
        return new ListedOrder(
                new OrderId(row.getLong("id")),
                state,
                new PersonId(row.getLong("buyer")),
                new StoreId(row.getLong("store")),
                Fulfilment.valueOf(row.getString("fulfilment")),
                Columns.find(row, "campaign", CampaignId::new),
                Columns.findBilingual(row, "campaign_title"),
                Columns.find(row, "team", TeamId::new),
                Columns.bilingual(row, "title"),
                Columns.find(row, "image", MediaId::new),
                row.getInt("lines"),
                row.getInt("quantity"),
                Columns.money(row, "total"),
                Columns.money(row, "refunded"),
                row.getBoolean("refund_requested"),
                Columns.instant(row, "placed_at"),
                payUntil(row, state));
    }

    /** By the index on a campaign's orders, of which those of the store count. */
    List<CampaignSales> sales(BrandId brand, StoreId store, Set<CampaignId> campaigns) {
        return db.sql("""
                select o.campaign, count(*)::int as orders, sum(l.units)::int as units, o.currency,
                       sum(o.paid_minor - o.refunded_minor)::bigint as paid_minor
                  from ordering.orders o
                 cross join lateral (
                       select coalesce(sum(kept), 0) as units from ordering.order_line
                        where brand = o.brand and order_id = o.id) l
                 where o.brand = :brand and o.store = :store and o.campaign is not null and o.campaign = any (:campaigns)
                   and o.state not in ('AWAITING_PAYMENT', 'CANCELLED', 'REFUNDED')
                 group by o.campaign, o.currency
                 order by o.campaign
                """)
                .param("brand", brand)
                .param("store", store)
                .ids("campaigns", campaigns)
                .query((row, _) -> new CampaignSales(
                        new CampaignId(row.getLong("campaign")),
                        row.getInt("orders"),
                        row.getInt("units"),
                        Columns.money(row, "paid")))
                .list();
    }
}
