package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.testing.DemonstrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration, by what its README and its screens say and by nothing else. */
@DemonstrationTest
class FiveMinutesTests {
    private static final String SOMEBODY_NEW = "demo-neighbour";

    /** Pages are looked at anew every few seconds. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterEach
    void complainsOfNothing() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    /** A larger one asks for as many more browsers as it has places more. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 10})
    void everyBrowserSaysThatATeamOfAnySizeIsComplete(int size) {
        var browsers = new ArrayList<Chromium.Window>();
        int before = size == 2 ? ordersOfToday() : 0;
        var founder = atHome();
        browsers.add(founder);
        founder.page.getByTestId("sign-in").click();
        signIn(founder.page, "demo-xiaozhou");
        founder.page.locator("nav.tabs a[href$='/campaigns']").click();
        founder.page
                .locator("main a[href$='/campaigns/%s']".formatted(groupBuyOf(size)))
                .first()
                .click();
        founder.page.getByTestId("open-team").click();
        pay(founder.page);
        assertThat(founder.page.getByTestId("seats")).isVisible();
        assertThat(founder.page.locator("h1").last()).containsText(String.valueOf(size - 1));
        opensOnTheCountdownAndTheInvitation(founder.page);
        founder.picture("five-1-team").isAccessible();
        founder.page.getByTestId("invite").click();
        var link = founder.page.getByText(Pattern.compile("http://localhost:\\d+/s/\\w{12}"));
        link.waitFor();
        var address = URI.create(link.textContent().strip()).getPath();
        for (int missing = size - 1; missing > 0; missing--) {
            var friend = open(address);
            browsers.add(friend);
            assertThat(friend.page.locator(".opener")).containsText("小周");
            assertThat(friend.page.locator(".seats")).containsText("还差 " + missing + " 人");
            assertThat(friend.page.locator("meta[property='og:description']"))
                    .hasAttribute("content", Pattern.compile("¥.*还差 " + missing + " 人.*"));
            friend.picture("five-2-landing").isAccessible();
            friend.page.locator("a.go").click();
            friend.page.getByTestId("join-team").click();
            goOn(friend.page);
            signIn(friend.page, missing == size - 1 ? "demo-xiaochen" : SOMEBODY_NEW);
            pay(friend.page);
        }
        for (var browser : browsers) {
            assertThat(browser.page.getByTestId("complete")).containsText("拼团成功", SOON);
        }
        founder.picture("five-3-complete").isAccessible();
        var late = open(address);
        assertThat(late.page.locator(".seats")).containsText("已经成团");
        late.page.locator("a.go").click();
        assertThat(late.page.getByTestId("again")).isVisible();
        if (size == 2) {
            isHandedOverAndTraced(founder, browsers.getLast(), before);
        }
    }

    private static void opensOnTheCountdownAndTheInvitation(Page page) {
        assertThat(page.locator(".team .clock")).hasText(Pattern.compile("\\d+:\\d{2}:\\d{2}"));
        var invite = page.getByTestId("invite");
        assertThat(invite).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        Assertions.assertThat((Boolean) invite.evaluate("""
                        (button) => {
                          const card = button.closest('.ll-card')
                          const { paddingLeft, paddingRight } = getComputedStyle(card)
                          const room = card.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
                          return Math.abs(button.offsetWidth - room) <= 1
                        }
                        """))
                .as("as wide as its card")
                .isTrue();
    }

    /** The last three of the five minutes: the counter, the wallet of who shared, and what headquarters sees. */
    private void isHandedOverAndTraced(Chromium.Window founder, Chromium.Window friend, int before) {
        var order = friend.page.url().replaceAll(".*/orders/(\\d+).*", "$1");
        var code = friend.page.getByTestId("pickup-code").textContent().strip();
        var store = Pattern.compile("邻里优选·[^店]+店")
                .matcher(friend.page.locator("main").textContent())
                .results()
                .findFirst()
                .orElseThrow()
                .group();

        var counter = atTheConsole(store + " 店主");
        counter.page.locator("#navigation").getByText("取货核销").click();
        counter.page.locator("#pickup-code").fill(code);
        counter.page.locator("#pickup-code").press("Enter");
        assertThat(counter.page.getByTestId("shown")).containsText("小陈");
        counter.page.getByTestId("hand-over").press("Enter");
        assertThat(counter.page.getByTestId("handed")).containsText("小陈");

        founder.page.keyboard().press("Escape");
        founder.page.locator("header a.face").click();
        founder.page.locator("main a[href$='/wallet']").click();
        assertThat(founder.page.locator("main")).containsText("邻居取货满 7 天、没有退款，待结算的收益就到账");
        founder.page.locator("a[href$='/earnings/%s']".formatted(order)).first().click();
        assertThat(founder.page.locator("figure.path")).isVisible();
        var earned = founder.page
                .locator("main b.ll-good")
                .first()
                .textContent()
                .replace("+", "")
                .strip();

        var hq = atTheConsole("总部：看全部");
        hq.page.locator("#navigation a[href='/console/orders']").click();
        hq.page
                .locator("main tbody a[href$='/orders/%s']".formatted(order))
                .first()
                .click();
        var picture = hq.page.locator("figure.path ol");
        assertThat(picture.locator("li").filter(of("邻居 小周"))).containsText("得 " + earned + " → 分享 小陈");
        assertThat(picture.locator("li").filter(of("内容"))).containsText("分享所凭内容 → 小周");
        assertThat(picture).containsText("小陈, 买家 → 下单");
        assertThat(picture).containsText("两人团");
        assertThat(hq.page.locator("main")).containsText(store);
        var earners = hq.page.getByTestId("provenance").locator(".earned li");
        assertThat(earners.filter(of("小周"))).containsText(earned);
        assertThat(earners.filter(of(store))).containsText("¥");
        hq.picture("five-5-origin").isAccessible();

        hq.page.locator("#navigation a[href='/console/board']").click();
        assertThat(hq.page.getByTestId("today").locator("dd").nth(1)).hasText(String.valueOf(before + 2));
    }

    private static Locator.FilterOptions of(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private int ordersOfToday() {
        var hq = atTheConsole("总部：看全部");
        hq.page.locator("#navigation a[href='/console/board']").click();
        var orders = hq.page.getByTestId("today").locator("dd").nth(1).textContent();
        hq.close();
        return Integer.parseInt(orders.strip());
    }

    /** By the card that says so. */
    private Chromium.Window atTheConsole(String as) {
        var desk = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .go("/console/")
                .settle();
        desk.page.locator("[data-testid^=demo-]").filter(of(as)).click();
        assertThat(desk.page.locator("#navigation")).isVisible();
        return desk;
    }

    /** Where {@code /app/} leads; other tests may have opened streets of their own beside the demonstration's. */
    private Chromium.Window atHome() {
        var phone = open("/app/");
        if (!phone.page.url().endsWith("/b/linli")) {
            phone.page.locator("main a[href$='/b/linli']").click();
            phone.settle();
        }
        return phone;
    }

    @Test
    void aNewcomerWithoutBalanceComesFromTheBannerToAPaidMembership() {
        var phone = open("/app/b/linli");
        phone.page.locator("a.drive").first().click();
        phone.page.getByTestId("ways").waitFor();
        phone.picture("drive-1-ways").isAccessible();
        phone.page.locator("[data-testid^=join-]").first().click();
        phone.page.getByTestId("sold-here").waitFor();
        phone.picture("drive-2-community").isAccessible();
        phone.page.getByTestId("join").click();
        signIn(phone.page, SOMEBODY_NEW);
        phone.page.getByTestId("balance-only").waitFor();
        phone.picture("drive-3-admitted").isAccessible();
        phone.page.getByTestId("top-up").click();
        phone.page.getByRole(AriaRole.DIALOG).getByText("刚好差的").waitFor();
        phone.picture("drive-4-top-up").isAccessible();
        phone.page.getByText("去付款").click();
        choose(phone.page);
        phone.page.getByTestId("come-back").waitFor();
        assertThat(phone.page.getByTestId("top-up")).containsText("充值成功", SOON);
        phone.picture("drive-5-topped-up").isAccessible();
        phone.page.getByTestId("come-back").click();
        phone.page.getByTestId("open-team").click();
        goOn(phone.page);
        place(phone.page);
        assertThat(phone.page.getByTestId("delivered")).containsText("有效期至", SOON);
        phone.picture("drive-6-member").isAccessible();
    }

    @Test
    void whoeverIsShortAtTheCheckoutTopsUpWhatIsMissingAndFindsTheOrderAsItWas() {
        var phone = open("/app/b/linli/products/" + cheapProduct());
        phone.page.getByTestId("buy").click();
        signIn(phone.page, SOMEBODY_NEW);
        var balance = phone.page.locator("[role=radio]").filter(of("余额"));
        balance.click();
        phone.picture("short-1-checkout").isAccessible();
        var before = phone.page.url();
        phone.page.getByTestId("top-up").click();
        phone.page.getByText("去付款").click();
        choose(phone.page);
        phone.page.getByTestId("come-back").click();
        Assertions.assertThat(phone.page.url().replace("&pay=BALANCE", "")).isEqualTo(before);
        place(phone.page);
        assertThat(phone.page.locator("body")).containsText("取货码", SOON);
    }

    @Test
    void whoeverLeavesThePaymentPageMayPayOrCancelAtOnce() {
        var phone = open("/app/b/linli/campaigns/" + groupBuyOf(2));
        phone.page.getByTestId("open-team").click();
        goOn(phone.page);
        signIn(phone.page, SOMEBODY_NEW);
        place(phone.page);
        phone.page.waitForURL(Pattern.compile(".*/pay/sandbox/.*"));
        phone.page.goBack();
        mayPayOrCancel(phone.page);
        phone.picture("unpaid").isAccessible();
        phone.page.getByTestId("pay").click();
        phone.page.waitForURL(Pattern.compile(".*/pay/sandbox/.*"));
        phone.page.getByText("返回商户").click();
        mayPayOrCancel(phone.page);
    }

    private static void mayPayOrCancel(Page page) {
        assertThat(page.getByTestId("pay")).isVisible();
        assertThat(page.getByText("取消订单")).isVisible();
        assertThat(page.locator("h1").last()).not().containsText("正在确认");
        assertThat(page.locator("body")).not().containsText("团长付款后");
    }

    private Chromium.Window open(String path) {
        return chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port)
                .go(path)
                .settle();
    }

    /** Chooses what there is to choose before the checkout, if there is. */
    private static void goOn(Page page) {
        var go = page.getByTestId("go");
        go.or(page.locator("[data-testid^=demo-]"))
                .or(page.getByTestId("place-order"))
                .first()
                .waitFor();
        if (go.isVisible()) {
            go.click();
        }
    }

    private static void signIn(Page page, String who) {
        page.getByTestId(who).click();
    }

    private static void pay(Page page) {
        place(page);
        choose(page);
        page.waitForURL(Pattern.compile(".*/orders/\\d+.*"));
    }

    private static void place(Page page) {
        goOn(page);
        var place = page.getByTestId("place-order");
        assertThat(place).isEnabled();
        place.click();
    }

    private static void choose(Page page) {
        page.waitForURL(Pattern.compile(".*/pay/sandbox/.*"));
        page.locator("button[value=SUCCESS]").click();
    }

    private String groupBuyOf(int size) {
        return db.sql("""
                select c.id from campaign.campaign_v1 c join network.brand b on b.id = c.brand
                 where b.slug = 'linli' and c.kind = 'GROUP_BUY' and c.team_size = :size and c.state in ('OPEN', 'SUCCEEDED')
                   and c.quota - c.held - c.sold > 20 and cardinality(c.spaces) + cardinality(c.touchpoints) = 0
                   and not exists (select from campaign.member_use u join identity.demo_sign_in d on d.person = u.member
                                    where u.brand = c.brand and u.campaign = c.id and d.key in ('xiaozhou', 'xiaochen'))
                 order by c.id limit 1
                """).param("size", size).query(String.class).single();
    }

    private String cheapProduct() {
        return db.sql("""
                select p.id from catalog.product_v1 p
                  join network.brand b on b.id = p.brand
                  join catalog.variant_v1 v on v.brand = p.brand and v.product = p.id
                 where b.slug = 'linli' and p.kind = 'GOODS' and p.published
                   and not exists (select from catalog.stock_v1 s
                                    where s.brand = v.brand and s.variant = v.id and s.available < 5)
                   and not exists (select from campaign.item i where i.brand = v.brand and i.variant = v.id)
                 order by v.price_minor, p.id limit 1
                """).query(String.class).single();
    }
}
