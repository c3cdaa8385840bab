package linli.ordering;

import static linli.browser.Screen.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.Demonstration;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import linli.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders, carts, pickups and picking lists. */
@Component
class OrderingScreens implements Screens {
    private static final String LINLI = "/b/linli";

    private final Demonstration demonstration;
    private final JdbcClient db;

    OrderingScreens(Demonstration demonstration, JdbcClient db) {
        this.demonstration = demonstration;
        this.db = db;
    }

    @Override
    public void prepare() {
        if (demonstration.one("select count(*) from ordering.refund_request where state = 'OPEN'") > 0) {
            return;
        }
        long order = demonstration.order("READY");
        var buyer = new PersonId(demonstration.one("select buyer from ordering.orders where id = " + order));
        var wish = demonstration
                .as(buyer)
                .post(
                        "/api/brands/%s/orders/%d/refund-requests".formatted(demonstration.brand(), order),
                        "{\"note\":\"有两盒压坏了，想退掉。\"}");
        assertThat(wish.status()).as(wish.text()).isLessThan(300);
    }

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("orders", "/orders"),
                        at("orders-none", "/orders?state=CANCELLED"),
                        at("days", "/days"),
                        at("order-settled", order("SETTLED")),
                        at("order-ready", order("READY")),
                        at("order-refund", order("READY")).opening("refund"),
                        at("order-refunded", order("REFUNDED")),
                        at(
                                "order-wish",
                                "/orders/"
                                        + demonstration.one(
                                                "select order_id from ordering.refund_request where state = 'OPEN' limit 1")),
                        at("missing-order", "/orders/1").refusing());
            case OWNER ->
                List.of(
                        at("owner-orders", "/orders"),
                        at("owner-pickup", "/pickup"),
                        at("owner-pickup-used", "/pickup").after(page -> find(page, code(true, "SETTLED"))),
                        at("owner-pickup-elsewhere", "/pickup").after(page -> find(page, code(false, "READY"))),
                        at("owner-pickup-unknown", "/pickup")
                                .after(page -> find(page, "AAAA2222"))
                                .refusing(),
                        at("owner-pickup-shown", "/pickup").after(page -> find(page, code(true, "READY"))),
                        at("owner-pickup-matches", "/pickup").after(page -> find(page, "的")),
                        at("owner-pickup-handed", "/pickup")
                                .after(page -> find(page, code(true, "READY")))
                                .opening("hand-over")
                                .after(page -> page.getByTestId("handed").waitFor()),
                        at("owner-days", "/days").shownInGuide(),
                        at("owner-day-closing", "/days").opening("close-day"),
                        at("owner-picking", "/picking").shownInGuide());
            case CLERK ->
                List.of(
                        at("clerk-orders", "/orders"),
                        at("clerk-order", order("READY")).opening("refund"),
                        at(
                                "clerk-wish",
                                "/orders/"
                                        + demonstration.one(
                                                "select order_id from ordering.refund_request where state = 'OPEN' limit 1")));
            case FRESH -> List.of(at("fresh-orders", "/orders"), at("fresh-days", "/days"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case MEMBER ->
                List.of(
                        at("orders", LINLI + "/orders"),
                        at("order-settled", mine("SETTLED")),
                        at("order-balance", mine("BALANCE_DUE")),
                        at("order-balance-how", mine("BALANCE_DUE")).opening("pay-balance"));
            case NEWCOMER ->
                List.of(
                        at("cart-empty", LINLI + "/cart"),
                        at("checkout-empty", LINLI + "/checkout"),
                        at("orders-empty", LINLI + "/orders"),
                        at(
                                        "order-foreign",
                                        LINLI + "/orders/"
                                                + demonstration.one("select id from ordering.orders limit 1"))
                                .refusing());
            case BUYER ->
                List.of(
                        at("orders-all", street.path("/orders")),
                        at("order-unpaid", street.path("/orders/" + street.unpaid())),
                        at("order-cancelled", street.path("/orders/" + street.cancelled())),
                        at("order-ready", street.path("/orders/" + street.ready())),
                        at("order-asked", street.path("/orders/" + street.asked())),
                        at("order-refund", street.path("/orders/" + street.ready()))
                                .opening("ask-refund"),
                        at("order-refunded", street.path("/orders/" + street.refunded())),
                        at("order-digital", street.path("/orders/" + street.digital())),
                        at("order-forming", street.path("/orders/" + street.forming())),
                        at("order-complete", street.path("/orders/" + street.completed())),
                        at("checkout", street.path("/checkout?lines=" + variant(street) + ".1")),
                        at("cart", street.path("/cart")).after(page -> fillCart(page, street)));
            default -> List.of();
        };
    }

    private String order(String state) {
        return "/orders/" + demonstration.order(state);
    }

    private String mine(String state) {
        return LINLI + "/orders/"
                + demonstration.one("select id from ordering.orders where buyer = %s and state = '%s' limit 1"
                        .formatted(demonstration.person("xiaozhou"), state));
    }

    private static void find(Page page, String typed) {
        page.locator("#pickup-code").fill(typed);
        page.locator("#pickup-code").press("Enter");
        page.getByTestId("shown")
                .or(page.getByTestId("matches"))
                .or(page.getByTestId("refused"))
                .waitFor();
    }

    /** The code of an order in that state, at the owner's store or at another. */
    private String code(boolean here, String state) {
        return db.sql("""
                        select pickup_code from ordering.orders o join network.store s on s.id = o.store
                         where o.state = :state and (s.owner = :owner) = :here and o.fulfilment <> 'DIGITAL'
                         order by o.placed_at limit 1
                        """)
                .param("state", state)
                .param("owner", demonstration.person("ayun").value())
                .param("here", here)
                .query(String.class)
                .single();
    }

    private long variant(Street.Opened street) {
        return demonstration.one("select variant from ordering.order_line where order_id = " + street.ready());
    }

    private void fillCart(Page page, Street.Opened street) {
        var brand = demonstration.one("select id from network.brand where slug = '%s'".formatted(street.slug()));
        var store = demonstration.one("select store from ordering.orders where id = " + street.ready());
        street.member().http().put("/api/brands/%d/cart/items/%d".formatted(brand, variant(street)), """
                        {"store":"%d","quantity":2}
                        """.formatted(
                        store));
        page.reload();
        page.getByTestId("checkout").waitFor();
    }
}
