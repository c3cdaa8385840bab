package linli.browser;

import static linli.browser.Screen.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import linli.identity.DemoSignIns;
import linli.identity.Sessions;
import linli.testing.DemonstrationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every screen of the console, seen by HQ, by a store's owner and by somebody who has only just begun. */
@DemonstrationTest
class ConsoleScreensTests {
    private static Chromium chromium;

    @Autowired
    private JdbcClient db;

    @Autowired
    private DemoSignIns signIns;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void headquartersFindsEveryScreenReadable() {
        assertThat(walk().as(session("hq"), headquarters()).faults()).isEmpty();
    }

    @Test
    void anOwnerFindsEveryScreenReadable() {
        assertThat(walk().as(session("ayun"), owner()).faults()).isEmpty();
    }

    @Test
    void aStrangerFindsEveryScreenReadable() {
        assertThat(walk().asStranger(stranger()).faults()).isEmpty();
    }

    @Test
    void noRouteIsForgotten() {
        var all = Stream.of(headquarters(), owner(), stranger())
                .flatMap(List::stream)
                .toList();
        assertThat(walk().routesWithout(all)).isEmpty();
    }

    private List<Screen> headquarters() {
        return List.of(
                at("board", "/"),
                at("stores", "/stores"),
                at("personas", "/personas"),
                at("touchpoints", "/touchpoints"),
                at("products", "/products"),
                at("product-new", "/products/new"),
                at("product", "/products/" + one("select id from catalog.product order by id limit 1")),
                at("stock", "/stock"),
                at("imports", "/imports"),
                at("communities", "/communities"),
                at("community", "/communities/" + one("select id from community.community order by id limit 1")),
                at("rosters", "/rosters"),
                at("posts", "/posts"),
                at("post-new", "/posts/new"),
                at("post", "/posts/" + one("select id from content.post order by id limit 1")),
                at("campaigns", "/campaigns"),
                at("campaign-new", "/campaigns/new"),
                at("campaign", "/campaigns/" + one("select id from campaign.campaign order by id limit 1")),
                at("orders", "/orders"),
                at("order-settled", "/orders/" + order("SETTLED")),
                at("order-ready", "/orders/" + order("READY")),
                at("order-refunded", "/orders/" + order("REFUNDED")),
                at("commission-plans", "/commission-plans"),
                at("commissions", "/commissions"),
                at("withdrawals", "/withdrawals"),
                at("ledger", "/ledger"),
                at("staff", "/staff"),
                at("audit", "/audit"),
                at("account", "/account"),
                at("found", "/found"),
                at("missing", "/nowhere"),
                at("missing-order", "/orders/1").refusing(),
                at("missing-product", "/products/1").refusing(),
                at("missing-campaign", "/campaigns/1").refusing(),
                at("missing-community", "/communities/1").refusing(),
                at("missing-post", "/posts/1").refusing());
    }

    private List<Screen> owner() {
        return List.of(
                at("owner-board", "/"),
                at("owner-stores", "/stores"),
                at("owner-personas", "/personas"),
                at("owner-touchpoints", "/touchpoints"),
                at("owner-products", "/products"),
                at("owner-stock", "/stock"),
                at("owner-communities", "/communities"),
                at("owner-posts", "/posts"),
                at("owner-orders", "/orders"),
                at("owner-pickup", "/pickup"),
                at("owner-picking", "/picking"),
                at("owner-commissions", "/commissions"),
                at("owner-wallet", "/store-wallet"),
                at("owner-forbidden", "/withdrawals"));
    }

    private List<Screen> stranger() {
        return List.of(at("sign-in", "/sign-in"));
    }

    private ScreenWalk walk() {
        return new ScreenWalk(chromium, "http://127.0.0.1:" + port, App.CONSOLE);
    }

    private String session(String key) {
        return sessions.open(signIns.get(key), "test");
    }

    private long order(String state) {
        return one(
                "select id from ordering.orders where state = '%s' order by placed_at desc limit 1".formatted(state));
    }

    private long one(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
