package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.identity.Sessions;
import linli.network.Network;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The apps without a connection, and after a newer version was installed while they were open. */
@LinliTest
class AwayTests {
    private static final String KEPT = "() => localStorage.getItem('linli.kept')";

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Network network;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private World.Player buyer;
    private String home;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aStreet() {
        open = shop.open(world, 10);
        buyer = shop.buyer(world, open.brand(), 100_00);
        home = "/app/b/" + network.getBrand(open.brand()).slug();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theCodeOfAReadyOrderIsThereWithoutANetwork(String language) {
        db.sql("update network.store set address_en = '1 Test Road' where id = :store")
                .param("store", open.store().id().value())
                .update();
        open.hq()
                .http()
                .put(open.path("/words"), "{\"words\":[{\"word\":\"09:00–21:00\",\"english\":\"9 am to 9 pm\"}]}");
        var order = ready();
        var window = phone(language, buyer).go(home).settle();
        window.page.waitForFunction(KEPT);
        window.page.waitForFunction("() => navigator.serviceWorker.controller");
        window.page.context().setOffline(true);
        for (var path : new String[] {"/orders/" + order, "/orders"}) {
            window.go(home + path);
            assertThat(window.page.locator("#kept .code")).hasText(code(order));
            assertThat(window.page.locator("#kept .qr")).isVisible();
            assertThat(window.page.locator("h1")).hasText(language.equals("en") ? "You are offline" : "没有网络");
            assertThat(window.page.locator("html")).hasAttribute("lang", language);
            assertThat(window.page.locator("#again")).hasText(language.equals("en") ? "Try again" : "再试一次");
            assertThat(window.page.locator("#kept"))
                    .containsText(language.equals("en") ? "Test Store · 1 Test Road" : "测试店 · 测试路 1 号");
            assertThat(window.page.locator("#kept"))
                    .containsText(language.equals("en") ? "9 am to 9 pm" : "09:00–21:00");
            assertThat(window.page.locator("#kept"))
                    .containsText(language.equals("en") ? "Your codes for the counter" : "你到店出示的码");
            window.isAccessible();
        }
        window.picture("offline-code-" + language);
        window.page.context().setOffline(false);
        assertThat(window.page.locator("main#content")).isVisible();
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theWidestCodeHoldsWithLargeTextWithoutANetwork(String language) {
        var order = ready();
        db.sql("update ordering.orders set pickup_code = 'WWWWWWWW' where id = :order")
                .param("order", Long.parseLong(order))
                .update();
        var window = phone(language, buyer).go(home).settle();
        window.page.waitForFunction(KEPT);
        window.page.waitForFunction("() => navigator.serviceWorker.controller");
        window.page.context().setOffline(true);
        window.go(home + "/orders/" + order);
        assertThat(window.page.locator("#kept .code")).hasText("WWWWWWWW");
        window.holdsWithLargeText().see(Look.Sight.light(Device.NARROW).text(200));
        window.picture("offline-widest-" + language);
        Assertions.assertThat((Boolean) window.page.evaluate("""
                        () => [...document.querySelectorAll('#kept .code span')].every((group) => {
                          const [inner, card] = [group, group.closest('article')].map((each) => each.getBoundingClientRect())
                          return inner.left >= card.left && inner.right <= card.right
                        })
                        """))
                .as("the code stays in its card")
                .isTrue();
        window.page.context().setOffline(false);
        assertThat(window.page.locator("main#content")).isVisible();
        window.close();
    }

    @Test
    void theOpenAppShowsTheCodeToo() {
        var order = ready();
        var window = phone("zh-CN", buyer).go(home + "/orders").settle();
        window.page.waitForFunction(KEPT);
        window.page.locator("a[href$='/orders/%s']".formatted(order)).click();
        assertThat(window.page.getByTestId("pickup-code")).hasText(code(order));
        window.page.context().setOffline(true);
        window.page.goBack();
        assertThat(window.page.getByTestId("kept")).containsText(code(order));
        assertThat(window.page.getByTestId("line")).isVisible();
        window.picture("offline-orders").holdsWithLargeText();
        window.page.context().setOffline(false);
        assertThat(window.page.getByTestId("kept")).hasCount(0);
        assertThat(window.page.getByTestId("line")).hasCount(0);
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"/products, nav.tabs a[href$='/me']", "/me, main nav a[href$='/orders']"})
    void whatBecomesReadyWhileTheAppIsOpenIsKeptWhereItIsSeen(String place, String way) {
        var window = phone("zh-CN", buyer).go(home + place).settle();
        window.page.waitForFunction(KEPT);
        var order = ready();
        window.page.locator(way).click();
        keeps(window, order);
        window.close();
    }

    @Test
    void whatBecomesReadyMeanwhileIsKeptAsSoonAsTheAppIsLookedAtAgain() {
        var window = phone("zh-CN", buyer).go(home).settle();
        window.page.waitForFunction(KEPT);
        var order = ready();
        window.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        keeps(window, order);
        window.close();
    }

    private void keeps(Chromium.Window window, String order) {
        window.page.waitForFunction("(code) => localStorage.getItem('linli.kept').includes(code)", code(order));
    }

    @Test
    void whatIsKeptIsForgottenWithWhoeverItIsOf() {
        ready();
        var window = phone("zh-CN", buyer).go(home + "/me").settle();
        window.page.waitForFunction(KEPT);
        window.as(sessions.open(world.person("别人").id(), "test")).go(home).settle();
        window.page.waitForFunction(
                "(of) => !(localStorage.getItem('linli.kept') ?? '').includes(of)",
                buyer.id().toString());
        window.as(sessions.open(buyer.id(), "test")).go(home + "/me").settle();
        window.page.waitForFunction(
                "(of) => (localStorage.getItem('linli.kept') ?? '').includes(of)",
                buyer.id().toString());
        window.page.getByTestId("sign-out").click();
        window.page.locator(".van-dialog__confirm").click();
        window.page.waitForFunction("() => localStorage.getItem('linli.kept') === null");
        window.close();
    }

    @Test
    void aPageThatCannotBeOpenedSaysSoAndOpensOnceThereIsALine() {
        var window = phone("zh-CN", buyer).go(home).settle();
        window.page.context().setOffline(true);
        tab(window, "/campaigns").click();
        assertThat(window.page.getByTestId("line")).containsText("现在打不开");
        assertThat(window.page).hasURL(Pattern.compile(".*" + home + "$"));
        assertThat(window.page.locator(".find")).isVisible();
        window.picture("offline-tab").isAccessible().holdsWithLargeText();
        window.page.context().setOffline(false);
        assertThat(window.page).hasURL(Pattern.compile(".*/campaigns$"));
        assertThat(window.page.getByTestId("line")).hasCount(0);
        window.close();
    }

    @Test
    void aSheetWhoseFileWasLostOpensAtTheNextTap() {
        var window = withoutWorker(chromium.open(Device.PHONE, "zh-CN", origin()));
        var lost = lostOnTheWay(window, "SignInSheet");
        window.go(home).settle();
        window.page.getByTestId("sign-in").click();
        assertThat(window.page.getByTestId("line")).containsText("有一部分没有打开");
        window.picture("lost-sheet").isAccessible();
        lost.set(false);
        window.page.getByTestId("sign-in").click();
        assertThat(window.page.locator(".van-popup h2")).isVisible();
        assertThat(window.page.getByTestId("line")).hasCount(0);
        window.close();
    }

    @Test
    void aSheetThatIsOpenedWithoutALineOpensOnceThereIsOne() {
        var window = withoutWorker(phone("zh-CN", buyer)).go(home).settle();
        window.page.context().setOffline(true);
        window.page.locator("main .store").click();
        assertThat(window.page.getByTestId("line")).isVisible();
        window.page.context().setOffline(false);
        assertThat(window.page.locator(".van-popup h2")).isVisible();
        assertThat(window.page.getByTestId("line")).hasCount(0);
        window.close();
    }

    @Test
    void afterANewVersionThePageIsOpenedAnewOnce() {
        var window = withoutWorker(phone("zh-CN", buyer));
        var gone = new AtomicBoolean();
        var opened = deployedAnew(window, "/app/", gone);
        window.go(home).settle();
        gone.set(true);
        int before = opened.get();
        tab(window, "/campaigns").click();
        assertThat(window.page).hasURL(Pattern.compile(".*/campaigns$"));
        assertThat(window.page.getByTestId("line")).containsText("新版本");
        Assertions.assertThat(opened.get() - before).as("never a loop").isOne();
        gone.set(false);
        window.page.getByTestId("line").locator("button").click();
        assertThat(window.page.getByTestId("line")).hasCount(0);
        assertThat(window.page.locator("h1")).not().isEmpty();
        window.close();
    }

    @Test
    void aNewVersionTakesNothingThatIsTyped() {
        var window = withoutWorker(phone("en", buyer));
        var gone = new AtomicBoolean();
        var opened = deployedAnew(window, "/app/", gone);
        window.go(home + "/write").settle();
        var field = window.page.locator("main textarea").first();
        field.fill("a whole afternoon of words");
        gone.set(true);
        int before = opened.get();
        window.page.locator("header a[href$='/cart']").click();
        window.page.locator(".van-dialog__confirm").click();
        assertThat(window.page.getByTestId("line")).containsText("new version");
        assertThat(field).hasValue("a whole afternoon of words");
        Assertions.assertThat(opened.get()).isEqualTo(before);
        window.close();
    }

    @Test
    void theConsoleDoesTheSame() {
        var window = chromium.open(Device.DESK, "zh-CN", origin())
                .as(sessions.open(open.hq().id(), "test"));
        var gone = new AtomicBoolean();
        var opened = deployedAnew(window, "/console/", gone);
        window.go("/console/").settle();
        window.page.context().setOffline(true);
        var link = window.page.locator("#navigation a[href='/console/orders']");
        link.click();
        assertThat(window.page.getByTestId("line")).containsText("现在打不开");
        window.picture("offline-console").isAccessible();
        gone.set(true);
        int before = opened.get();
        window.page.context().setOffline(false);
        assertThat(window.page).hasURL(Pattern.compile(".*/console/orders.*"));
        assertThat(window.page.getByTestId("line")).containsText("新版本");
        Assertions.assertThat(opened.get() - before).isOne();
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/orders", "/app/b/%s/orders"})
    void onlyTheServerSignsSomebodyOut(String path) {
        var page = path.formatted(network.getBrand(open.brand()).slug());
        var who = page.startsWith("/console") ? open.hq().id() : buyer.id();
        var window = withoutWorker(chromium.open(Device.DESK, "zh-CN", origin()).as(sessions.open(who, "test")));
        var asked = new AtomicInteger();
        window.page.route("**/api/session", route -> {
            if (asked.getAndIncrement() == 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(429));
            } else {
                route.resume();
            }
        });
        window.go(page);
        assertThat(window.page.locator("h1")).containsText("订单");
        assertThat(window.page).hasURL(Pattern.compile(".*" + page + ".*"));
        Assertions.assertThat(asked.get()).isGreaterThan(1);
        window.close();
    }

    @Test
    void whatIsGoneIsNotFoundAndNothingStaleIsKept() {
        var window = phone("zh-CN", buyer);
        for (var app : new String[] {"/app/", "/console/"}) {
            var gone = window.page.request().get(origin() + app + "assets/index-Gone1234.js");
            Assertions.assertThat(gone.status()).isEqualTo(404);
            Assertions.assertThat(gone.headers().get("cache-control")).contains("no-store");
            Assertions.assertThat(gone.text()).doesNotContain("<html");
            var index = window.page.request().get(origin() + app);
            Assertions.assertThat(index.headers().get("cache-control")).contains("no-cache");
        }
        var worker = window.page.request().get(origin() + "/app/sw.js");
        Assertions.assertThat(worker.headers().get("cache-control")).contains("no-cache");
        window.close();
    }

    /** As long as it is set, the file of that name does not arrive. */
    private static AtomicBoolean lostOnTheWay(Chromium.Window window, String file) {
        var lost = new AtomicBoolean(true);
        window.page.route("**/assets/" + file + "-*.js", route -> {
            if (lost.get()) {
                route.abort();
            } else {
                route.resume();
            }
        });
        return lost;
    }

    /** Once it is gone, the app has another index, and of the files of this version only those that a page begins with. */
    private static AtomicInteger deployedAnew(Chromium.Window window, String app, AtomicBoolean gone) {
        var opened = new AtomicInteger();
        window.page.onRequest(request -> {
            if (request.isNavigationRequest()) {
                opened.incrementAndGet();
            }
        });
        window.page.route("**" + app + "assets/*", route -> {
            var begins = Pattern.compile(".*/(index|base|parts|words)[-.].*")
                    .matcher(route.request().url());
            if (gone.get() && !begins.matches()) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            } else {
                route.resume();
            }
        });
        window.page.route("**" + app, route -> {
            if (gone.get() && !route.request().isNavigationRequest()) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<script type=\"module\" src=\"" + app + "assets/index-Newer.js\"></script>"));
            } else {
                route.resume();
            }
        });
        return opened;
    }

    /** What a service worker fetches, no test can stand in for. */
    private static Chromium.Window withoutWorker(Chromium.Window window) {
        window.page.addInitScript("delete Navigator.prototype.serviceWorker");
        return window;
    }

    private String ready() {
        return buyer.http()
                .post(open.path("/orders"), shop.order(open, 1, "BALANCE"))
                .body()
                .get("id")
                .asString();
    }

    private String code(String order) {
        return buyer.http()
                .get(open.path("/orders/" + order))
                .body()
                .get("pickup")
                .get("code")
                .asString();
    }

    private Locator tab(Chromium.Window window, String path) {
        return window.page.locator("nav.tabs a[href$='" + path + "']");
    }

    private Chromium.Window phone(String language, World.Player player) {
        return chromium.open(Device.PHONE, language, origin()).as(sessions.open(player.id(), "test"));
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
