package linli.browser;

import static linli.browser.Screen.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import linli.identity.DemoSignIns;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.Withdrawals;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import linli.testing.DemonstrationTest;
import linli.testing.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every screen of the console, seen by HQ, by a store's owner and by somebody who has only just begun. */
@DemonstrationTest
class ConsoleScreensTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private JdbcClient db;

    @Autowired
    private DemoSignIns signIns;

    @Autowired
    private Sessions sessions;

    @Autowired
    private People people;

    @Autowired
    private World world;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @Test
    void headquartersFindsEveryScreenReadable() {
        waitForDecisions();
        assertThat(walk().as(session("hq"), headquarters()).faults()).isEmpty();
    }

    @Test
    void anOwnerFindsEveryScreenReadable() {
        assertThat(walk().as(session("ayun"), owner()).faults()).isEmpty();
    }

    @Test
    void whoRunsTheInstallationFindsEveryScreenReadable() {
        waitForDecisions();
        var operator = world.person("平台运营");
        people.grant(operator.id(), new Grant(Role.PLATFORM_OPERATOR, null, null));
        assertThat(walk().as(sessions.open(operator.id(), "test"), operator()).faults())
                .isEmpty();
    }

    @Test
    void aFreshBrandIsInvitedToBegin() {
        var founder = world.person("新掌柜");
        assertThat(walk().as(sessions.open(founder.id(), "test"), founding()).faults())
                .isEmpty();
        world.brand(founder);
        assertThat(walk().as(sessions.open(founder.id(), "test"), fresh()).faults())
                .isEmpty();
    }

    @Test
    void aStrangerFindsEveryScreenReadable() {
        assertThat(walk().asStranger(stranger()).faults()).isEmpty();
    }

    @Test
    void noRouteIsForgotten() {
        var all = Stream.of(headquarters(), owner(), founding(), stranger())
                .flatMap(List::stream)
                .toList();
        assertThat(walk().routesWithout(all)).isEmpty();
    }

    private List<Screen> headquarters() {
        var community = "/communities/" + one("select id from community.community order by id limit 1");
        var campaign = "/campaigns/" + one("select id from campaign.campaign where team_size > 0 order by id limit 1");
        return List.of(
                at("board", "/").shownInGuide(),
                at("stores", "/stores"),
                at("store-form", "/stores").opening("open-store"),
                at("brand-form", "/stores").opening("edit-brand"),
                at("personas", "/personas"),
                at("persona-form", "/personas")
                        .after(page -> page.locator("header.head button").click()),
                at("touchpoints", "/touchpoints"),
                at("touchpoint-form", "/touchpoints").opening("new-touchpoint"),
                at("touchpoint-poster", "/touchpoints")
                        .after(page -> page.locator("td.acts button").first().click()),
                at("products", "/products"),
                at("product-new", "/products/new"),
                at("product", "/products/" + one("select id from catalog.product order by id limit 1")),
                at("variant-form", "/products/" + one("select id from catalog.product order by id limit 1"))
                        .after(page -> page.locator("td.acts button").first().click()),
                at("stock", "/stock"),
                at("imports", "/imports"),
                at("import-report", "/imports")
                        .after(ConsoleScreensTests::tryAnImport)
                        .shownInGuide(),
                at("communities", "/communities"),
                at("community", community),
                at("community-members", community + "?tab=members"),
                at("community-invitations", community + "?tab=invitations"),
                at("community-requests", community + "?tab=requests"),
                at("community-form", "/communities")
                        .after(page -> page.locator("header.head button").click()),
                at("rosters", "/rosters"),
                at("roster-report", "/rosters").after(ConsoleScreensTests::tryARoster),
                at("posts", "/posts"),
                at("post-new", "/posts/new"),
                at("post", "/posts/" + one("select id from content.post order by id limit 1")),
                at("post-theirs", "/posts/" + post("PUBLISHED")),
                at("post-hide", "/posts/" + post("PUBLISHED")).opening("hide"),
                at("post-feature", "/posts/" + post("PUBLISHED")).opening("feature"),
                at("post-hidden", "/posts/" + post("HIDDEN")),
                at("campaigns", "/campaigns"),
                at("campaign-new", "/campaigns/new"),
                at("campaign-new-goods", "/campaigns/new").after(page -> plan(page, 1)),
                at("campaign-new-terms", "/campaigns/new").after(page -> plan(page, 2)),
                at("campaign-new-confirm", "/campaigns/new").after(page -> plan(page, 3)),
                at("campaign-teams", campaign).shownInGuide(),
                at(
                        "campaign-drive",
                        "/campaigns/"
                                + one("select id from campaign.campaign where kind = 'MEMBERSHIP_DRIVE' limit 1")),
                at("orders", "/orders"),
                at("orders-none", "/orders?state=CANCELLED"),
                at("order-settled", "/orders/" + order("SETTLED")),
                at("order-ready", "/orders/" + order("READY")),
                at("order-refund", "/orders/" + order("READY")).opening("refund"),
                at("order-refunded", "/orders/" + order("REFUNDED")),
                at(
                        "order-wish",
                        "/orders/" + one("select order_id from ordering.refund_request where state = 'OPEN' limit 1")),
                at("commission-plans", "/commission-plans"),
                at("commission-plan-form", "/commission-plans")
                        .opening("new-plan")
                        .shownInGuide(),
                at("commissions", "/commissions"),
                at("withdrawals", "/withdrawals"),
                at("payment-mismatches", "/payment-mismatches"),
                at("payment-mismatch-settle", "/payment-mismatches").opening("settle"),
                at("payment-mismatches-all", "/payment-mismatches")
                        .after(page -> page.locator(".c-pills button").last().click()),
                at("ledger", "/ledger"),
                at("staff", "/staff"),
                at("staff-form", "/staff")
                        .after(page -> page.locator("header.head button").click()),
                at("audit", "/audit"),
                at("account", "/account"),
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
                at("owner-product", "/products/" + one("select id from catalog.product order by id limit 1")),
                at("owner-stock", "/stock"),
                at("owner-communities", "/communities"),
                at("owner-posts", "/posts"),
                at("owner-orders", "/orders"),
                at("owner-pickup", "/pickup"),
                at("owner-pickup-used", "/pickup")
                        .after(page -> type(page, code(true, "SETTLED")))
                        .refusing(),
                at("owner-pickup-elsewhere", "/pickup")
                        .after(page -> type(page, code(false, "READY")))
                        .refusing(),
                at("owner-pickup-unknown", "/pickup")
                        .after(page -> type(page, "AAAA2222"))
                        .refusing(),
                at("owner-pickup-handed", "/pickup").after(page -> type(page, code(true, "READY"))),
                at("owner-picking", "/picking").shownInGuide(),
                at("owner-commissions", "/commissions"),
                at("owner-wallet", "/store-wallet").shownInGuide(),
                at("owner-forbidden", "/withdrawals"));
    }

    private static List<Screen> operator() {
        return List.of(
                at("operator-found", "/found"),
                at("operator-payment-mismatches", "/payment-mismatches"),
                at("operator-account", "/account"));
    }

    private List<Screen> founding() {
        return List.of(at("found", "/found"));
    }

    private List<Screen> fresh() {
        return List.of(
                at("fresh-board", "/"),
                at("fresh-stores", "/stores"),
                at("fresh-personas", "/personas"),
                at("fresh-touchpoints", "/touchpoints"),
                at("fresh-products", "/products"),
                at("fresh-stock", "/stock"),
                at("fresh-imports", "/imports"),
                at("fresh-communities", "/communities"),
                at("fresh-rosters", "/rosters"),
                at("fresh-posts", "/posts"),
                at("fresh-campaigns", "/campaigns"),
                at("fresh-orders", "/orders"),
                at("fresh-commission-plans", "/commission-plans"),
                at("fresh-commissions", "/commissions"),
                at("fresh-withdrawals", "/withdrawals"),
                at("fresh-payment-mismatches", "/payment-mismatches"),
                at("fresh-ledger", "/ledger"),
                at("fresh-staff", "/staff"),
                at("fresh-audit", "/audit"));
    }

    private List<Screen> stranger() {
        return List.of(at("sign-in", "/sign-in"), at("sign-in-code", "/sign-in").opening("by-code"));
    }

    /** What the sandbox said otherwise than was due, of the brand and of none. */
    private void mismatch(BrandId brand) {
        db.sql("""
                insert into payment.mismatch
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result, subject,
                        expected_merchant, expected_minor, expected_currency, expected_state, times, settled_by, settled_at,
                        note, state)
                values (:brand, 1, 'SANDBOX', 'OTHER_AMOUNT', 'linli', '385088664910168580-385088664910168581', 'SBX385088664910168599', 100,
                        'CNY', 'CAPTURED', :order, 'linli', 12900, 'CNY', 'CREATED', 3, null, null, null, 'OPEN'),
                       (:brand, 2, 'SANDBOX', 'OTHER_CURRENCY', 'linli', '385088664910168580-385088664910168581', 'SBX385088664910168598', 12900,
                        'JPY', 'CAPTURED', :order, 'linli', 12900, 'CNY', 'CREATED', 1, :hq, shared.now(),
                        '渠道后台确认收到日元，已原路退回，请买家重新付款。', 'SETTLED'),
                       (0, 3, 'SANDBOX', 'UNKNOWN_ORDER', 'linli', '20261128-0815', 'SBX385088664910168600', 8800, 'CNY',
                        'CAPTURED', null, null, null, null, null, 1, null, null, null, 'OPEN')
                """)
                .param("brand", brand.value())
                .param("order", order("READY"))
                .param("hq", signIns.get("hq").value())
                .update();
    }

    /** A withdrawal, a refund and a payment that HQ has to decide on. */
    private void waitForDecisions() {
        if (one("select count(*) from ledger.withdrawal where state = 'REQUESTED'") > 0) {
            return;
        }
        var brand = new BrandId(one("select id from network.brand where slug = 'linli'"));
        var buyer = new PersonId(one("select buyer from ordering.orders where id = " + order("READY")));
        transaction.executeWithoutResult(_ -> ledger.post(List.of(new Entry(
                brand,
                "screens",
                0,
                List.of(
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.WALLET, buyer.value()), Asset.CNY, 2_000_00, "SALE"),
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.EXTERNAL, 0), Asset.CNY, -2_000_00, "PAYMENT"))))));
        withdrawals.withdraw(brand, buyer, Money.cny(1_600_00));
        mismatch(brand);
        post("HIDDEN");
        var wish = world.as(sessions.open(buyer, "test"))
                .post(
                        "/api/brands/%s/orders/%d/refund-requests".formatted(brand, order("READY")),
                        "{\"note\":\"有两盒压坏了，想退掉。\"}");
        assertThat(wish.status()).isLessThan(300);
    }

    /** A member's post in the state; HQ hides one unless there is one. */
    private long post(String state) {
        var found = db.sql("""
                select p.id from content.post p join network.brand b on b.id = p.brand and b.slug = 'linli'
                 where p.state = :state and p.origin = 'UGC' order by p.id limit 1
                """).param("state", state).query(Long.class).optional();
        if (found.isPresent()) {
            return found.get();
        }
        long post = post("PUBLISHED");
        var hidden = world.as(sessions.open(signIns.get("hq"), "test"))
                .post(
                        "/api/brands/%d/posts/%d/hide"
                                .formatted(one("select id from network.brand where slug = 'linli'"), post),
                        "{\"reason\":\"ADVERTISING\",\"note\":\"请去掉文末的电话。\"}");
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(200);
        return post;
    }

    /** Plans a group-buy up to that step of the editor. */
    private static void plan(Page page, int step) {
        page.getByTestId("preset-GROUP_BUY").click();
        page.locator(".goods button").first().click();
        page.locator(".picked li").waitFor();
        for (int done = 1; done < step; done++) {
            page.locator(".foot .el-button--primary").click();
        }
    }

    private static void tryAnImport(Page page) {
        page.getByTestId("csv").setInputFiles(file("spring.csv", """
                Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price
                spring-tea,明前龙井新茶,<p>头采</p>,邻里优选,茶,"春天, 送礼",true,规格,50g,LL-T-1,128.00
                spring-tea,,,,,,,,100g,LL-T-2,228.00
                plum-jam,青梅酱,<p>慢熬</p>,邻里优选,酱,春天,true,Title,Default Title,LL-J-1,贵
                """));
        page.getByTestId("apply").waitFor();
    }

    private static void tryARoster(Page page) {
        page.getByTestId("rosters").setInputFiles(file("一群.csv", """
                昵称,手机号
                阿梅,13800000001
                老周,13800000002
                阿梅,13800000001
                没留电话的邻居,
                """));
        page.getByTestId("apply").waitFor();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void type(Page page, String code) {
        page.locator("#pickup-code").fill(code);
        page.getByTestId("handed").or(page.getByTestId("refused")).waitFor();
    }

    /** The code of an order in that state, at the owner's store or at another. */
    private String code(boolean here, String state) {
        return db.sql("""
                        select pickup_code from ordering.orders o join network.store s on s.id = o.store
                         where o.state = :state and (s.owner = :owner) = :here and o.fulfilment = 'PICKUP'
                         order by o.placed_at limit 1
                        """)
                .param("state", state)
                .param("owner", signIns.get("ayun").value())
                .param("here", here)
                .query(String.class)
                .single();
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
