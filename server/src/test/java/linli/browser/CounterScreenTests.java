package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ordering.Shop;
import linli.shared.PersonId;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A counter with a hand scanner and a keyboard: the field is always live, one looks before one hands over. */
@LinliTest
class CounterScreenTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterEach
    void returnToThePresent() {
        world.time().shift(Duration.ZERO);
    }

    @BeforeEach
    void aShop() {
        open = shop.open(world, 50);
    }

    @Test
    void scansOneAfterAnotherWithoutTheMouse() {
        var orders = List.of(order("阿梅", null), order("小周", null), order("老陈", null));
        var counter = counter(Device.DESK, "zh-CN");
        var page = counter.page;
        var names = List.of("阿梅", "小周", "老陈");
        for (int i = 0; i < orders.size(); i++) {
            scan(page, "linli:pickup:" + code(orders.get(i)));
            assertThat(shown(page)).containsText(names.get(i));
            assertThat(page.getByTestId("handed")).hasCount(0);
            Assertions.assertThat(state(orders.get(i))).isEqualTo("READY");
            counter.step("counter-shown-" + i).isAccessible();
            enter(page);
            assertThat(page.getByTestId("handed")).containsText(names.get(i));
            assertThat(page.getByTestId("spoken")).containsText("已交给" + names.get(i));
            Assertions.assertThat(state(orders.get(i))).isEqualTo("COMPLETED");
        }
        assertThat(page.getByTestId("today").locator("li")).hasCount(3);
        counter.step("counter-handed").isAccessible();
        scan(page, code(orders.getFirst()));
        assertThat(shown(page)).containsText("已经提走了");
        assertThat(shown(page)).containsText("店主");
        assertThat(page.getByTestId("hand-over")).hasCount(0);
        assertThat(page.getByTestId("handed")).hasCount(0);
        counter.step("counter-used").isAccessible();
        noComplaints();
    }

    @Test
    void goesOnToTheNextScanAndSaysWhatWasNotHandedOver() {
        var first = order("阿梅", null);
        var second = order("小周", null);
        var counter = counter(Device.DESK, "zh-CN");
        var page = counter.page;
        scan(page, code(first));
        assertThat(shown(page)).containsText("阿梅");
        scan(page, code(first));
        assertThat(page.getByTestId("find")).not().hasClass(Pattern.compile("is-loading"));
        assertThat(shown(page)).containsText("阿梅");
        assertThat(page.getByTestId("left")).hasCount(0);
        Assertions.assertThat(state(first)).as("a second scan is no yes").isEqualTo("READY");
        scan(page, code(second));
        assertThat(shown(page)).containsText("小周");
        assertThat(page.getByTestId("left")).containsText("阿梅");
        counter.step("counter-left").isAccessible();
        page.keyboard().press("Escape");
        assertThat(shown(page)).hasCount(0);
        assertThat(page.getByTestId("away")).containsText("小周");
        Assertions.assertThat(List.of(state(first), state(second))).containsOnly("READY");
        scan(page, "AAAA2223");
        assertThat(page.getByTestId("refused")).containsText("码不对");
        assertThat(field(page)).hasValue("AAAA2223");
        counter.step("counter-mistyped").isAccessible();
        scan(page, code(first));
        assertThat(shown(page)).containsText("阿梅");
        noComplaints();
    }

    @Test
    void takesTheTwoLineEndsOfAScannerForOne() {
        var order = order("阿梅", null);
        var page = counter(Device.DESK, "zh-CN").page;
        page.keyboard().insertText(code(order));
        page.evaluate("() => { const form = document.querySelector('form'); form.requestSubmit();"
                + " form.requestSubmit() }");
        assertThat(shown(page)).containsText("阿梅");
        Assertions.assertThat(state(order)).isEqualTo("READY");
    }

    /** However slow its answer was, whoever is fast with the next Enter has not seen the order. */
    @Test
    void handsOverOnceWhatWasSeenAndNothingAtTheMomentItAppears() {
        var order = order("阿梅", null);
        var page = counter(Device.DESK, "zh-CN").page;
        page.evaluate("""
                () => {
                  const { fetch } = window
                  window.fetch = (...asked) => new Promise((on) => setTimeout(on, 600)).then(() => fetch(...asked))
                  new MutationObserver((_, watching) => {
                  if (!document.querySelector('[data-testid=shown]')) return
                  watching.disconnect()
                  document.querySelector('form').requestSubmit()
                  document.body.dataset.pressed = 'true'
                  }).observe(document.body, { childList: true, subtree: true })
                }
                """);
        scan(page, code(order));
        assertThat(page.locator("body[data-pressed]")).hasCount(1);
        assertThat(shown(page)).containsText("阿梅");
        Assertions.assertThat(state(order)).isEqualTo("READY");
        enter(page);
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("handed")).containsText("阿梅");
        assertThat(page.getByTestId("today").locator("li")).hasCount(1);
        noComplaints();
    }

    @Test
    void keepsTheFieldLiveWhateverOneClicks() {
        var order = order("阿梅", null);
        var counter = counter(Device.DESK, "zh-CN");
        var page = counter.page;
        assertThat(field(page)).isFocused();
        page.locator("h1").last().click();
        assertThat(field(page)).isFocused();
        page.getByText("等待取货").first().click();
        assertThat(field(page)).isFocused();
        scan(page, code(order));
        page.getByTestId("put-away").click();
        assertThat(field(page)).isFocused();
        page.getByTestId("again").or(page.getByTestId("away")).first().waitFor();
        page.getByTestId("find").focus();
        page.keyboard().type(code(order));
        assertThat(field(page)).isFocused();
        assertThat(field(page)).hasValue(code(order));
        enter(page);
        page.getByTestId("hand-over").click();
        assertThat(page.getByTestId("handed")).containsText("阿梅");
        assertThat(field(page)).isFocused();
        page.getByTestId("undo-last").click();
        assertThat(page.getByTestId("undone")).containsText("阿梅");
        assertThat(field(page)).isFocused();
        noComplaints();
    }

    @Test
    void undoesAHandoverAndHandsItOverAgain() {
        var order = order("阿梅", null);
        var counter = counter(Device.TABLET, "en");
        var page = counter.page;
        scan(page, code(order));
        shown(page).waitFor();
        enter(page);
        page.getByTestId("handed").waitFor();
        var undo = page.getByTestId("today").getByTestId("undo");
        assertThat(undo).containsText("Undo (10 min)");
        counter.step("counter-undo").isAccessible();
        undo.click();
        assertThat(page.getByTestId("undone")).containsText("阿梅");
        assertThat(page.getByTestId("today")).containsText("Undone by 店主");
        assertThat(undo).hasCount(0);
        Assertions.assertThat(state(order)).isEqualTo("READY");
        counter.step("counter-undone").isAccessible();
        scan(page, code(order));
        shown(page).waitFor();
        enter(page);
        assertThat(page.getByTestId("handed")).containsText("阿梅");
        assertThat(page.getByTestId("today").locator("li")).hasCount(2);
        noComplaints();
    }

    @Test
    void takesNoHandoverBackOnceTenMinutesHavePassed() {
        var order = order("阿梅", null);
        var counter = counter(Device.DESK, "zh-CN");
        var page = counter.page;
        scan(page, code(order));
        shown(page).waitFor();
        enter(page);
        assertThat(page.getByTestId("today").getByTestId("undo")).isVisible();
        scan(page, code(order));
        assertThat(page.getByTestId("undo-shown")).isVisible();
        world.time().shift(Duration.ofMinutes(11));
        counter.reload().settle();
        assertThat(page.getByTestId("today").getByTestId("undo")).hasCount(0);
        scan(page, code(order));
        assertThat(shown(page)).containsText("已经提走了");
        assertThat(page.getByTestId("undo-shown")).hasCount(0);
        noComplaints();
    }

    @Test
    void findsByNameAndByTheEndOfThePhoneWithTheKeyboardAlone() {
        var phone = Phones.next();
        var tail = phone.substring(phone.length() - 4);
        var mei = order("阿梅", phone);
        var other = order("阿梅的表姐", null);
        order("小周", null);
        var counter = counter(Device.PHONE, "zh-CN");
        var page = counter.page;
        scan(page, tail);
        assertThat(shown(page)).containsText("****" + tail);
        assertThat(shown(page)).not().containsText(phone.substring(4));
        counter.step("counter-phone").isAccessible();
        page.keyboard().press("Escape");
        scan(page, "阿梅");
        assertThat(page.getByTestId("matches").locator("li")).hasCount(2);
        assertThat(page.getByTestId("spoken")).containsText("找到 2 单");
        counter.step("counter-matches").isAccessible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(shown(page)).containsText("****" + tail);
        assertThat(field(page)).isFocused();
        enter(page);
        assertThat(page.getByTestId("handed")).containsText("阿梅");
        Assertions.assertThat(List.of(state(mei), state(other))).containsExactly("COMPLETED", "READY");
        scan(page, "查无此人");
        assertThat(page.getByTestId("refused")).containsText("没有找到");
        noComplaints();
    }

    @Test
    void saysThatTheServerIsAwayAndKeepsTheText() {
        var order = order("阿梅", null);
        var counter = counter(Device.PHONE, "en");
        var page = counter.page;
        page.route("**/pickups*", Route::abort);
        scan(page, code(order));
        assertThat(page.getByTestId("refused")).containsText("cannot be reached");
        assertThat(field(page)).hasValue(code(order));
        assertThat(field(page)).isFocused();
        counter.step("counter-away").isAccessible();
        page.unroute("**/pickups*");
        enter(page);
        assertThat(shown(page)).containsText("阿梅");
        page.route("**/hand-over", Route::abort);
        enter(page);
        assertThat(page.getByTestId("refused")).containsText("Unclear");
        page.unroute("**/hand-over");
        enter(page);
        assertThat(page.getByTestId("handed")).containsText("阿梅");
        Assertions.assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("net::ERR_FAILED"));
        chromium.complaints().clear();
    }

    /** A camera that sees what the page's {@code held} is. */
    private static final String CAMERA = """
            window.held = ''
            window.BarcodeDetector = class {
              static getSupportedFormats = async () => ['qr_code']
              detect = async () => (window.held ? [{ rawValue: window.held }] : [])
            }
            const canvas = document.createElement('canvas')
            canvas.getContext('2d')
            const mediaDevices = { getUserMedia: async () => canvas.captureStream(1) }
            Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices })
            HTMLVideoElement.prototype.play = async () => {}
            """;

    @Test
    void aCodeThatWasHeldToTheCameraIsScannedAgainWhenItComesBack() {
        var order = order("阿梅", null);
        var counter = counter(Device.PHONE, "zh-CN");
        var page = counter.page;
        page.addInitScript(CAMERA);
        page.clock().install();
        counter.reload().settle();
        page.getByTestId("scan").click();
        page.route("**/pickups*", Route::abort);
        hold(page, code(order));
        assertThat(page.getByTestId("refused")).containsText("连不上");
        page.unroute("**/pickups*");
        page.clock().runFor(1_600);
        assertThat(shown(page)).hasCount(0);
        hold(page, "");
        page.clock().runFor(3_200);
        hold(page, code(order));
        assertThat(shown(page)).containsText("阿梅");
        Assertions.assertThat(state(order)).isEqualTo("READY");
        Assertions.assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("net::ERR_FAILED"));
        chromium.complaints().clear();
    }

    private static void hold(Page page, String code) {
        page.evaluate("(code) => (window.held = code)", code);
        page.clock().runFor(1_600);
    }

    @Test
    void fitsADarkPhoneOf360PixelsInEnglish() {
        var order = order("Wilhelmina Featherstonehaugh", null);
        var counter = counter(Device.PHONE, "en");
        var page = counter.page;
        counter.see(Look.Sight.dark(Device.PHONE));
        page.setViewportSize(360, 740);
        scan(page, code(order));
        assertThat(shown(page)).containsText("Wilhelmina");
        counter.step("counter-narrow").isAccessible();
        fits(page);
        enter(page);
        page.getByTestId("handed").waitFor();
        counter.step("counter-narrow-handed").isAccessible();
        fits(page);
        noComplaints();
    }

    @Test
    void anOrdersPageLeadsToTheCounterWhichCountsSeveralKindsTogether() {
        var pan = shop.product(open.brand(), ProductKind.GOODS);
        stock.set(open.brand(), open.store().id(), Map.of(pan, 5));
        var buyer = shop.buyer(world, open.brand(), 100_000);
        var placed = buyer.http()
                .post(open.path("/orders"), """
                {"store":"%s","payment":"BALANCE","lines":[{"variant":"%s","quantity":1},{"variant":"%s","quantity":1}]}
                """.formatted(open.store().id(), open.variant(), pan));
        Assertions.assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        var order = placed.body().get("id").asString();
        var counter = counter(Device.DESK, "zh-CN");
        var page = counter.page;
        assertThat(page.locator("main")).containsText("蓝莓 等，共 2 件");
        counter.go("/console/orders/" + order).settle();
        page.getByTestId("to-counter").click();
        assertThat(page).hasURL(Pattern.compile("/pickup\\?order=" + order));
        assertThat(shown(page)).containsText("共 2 件");
        enter(page);
        assertThat(page.getByTestId("handed")).isVisible();
        assertThat(page.getByTestId("today")).containsText("蓝莓 等，共 2 件");
        Assertions.assertThat(state(order)).isEqualTo("COMPLETED");
        counter.go("/console/orders/" + order).settle();
        assertThat(page.getByTestId("to-counter")).hasCount(0);
        noComplaints();
    }

    /** Nothing but what is hidden from sight reaches over the edge, be it cut off or scrolled to. */
    private static void fits(Page page) {
        Assertions.assertThat(Chromium.strings(page.evaluate("""
                        () => [...document.querySelectorAll('main *')]
                          .filter((each) => each.getBoundingClientRect().right > innerWidth && !each.closest('.ll-hidden'))
                          .map((each) => each.outerHTML.slice(0, 120))
                        """))).isEmpty();
    }

    private Chromium.Window counter(Device device, String language) {
        var window = chromium.open(device, language, "http://127.0.0.1:" + port)
                .as(sessions.open(open.owner().id(), "test"))
                .go("/console/pickup")
                .settle();
        assertThat(field(window.page)).isFocused();
        return window;
    }

    /** As a scanner types: into whatever has the focus, and an Enter at the end. */
    private static void scan(Page page, String text) {
        page.keyboard().insertText(text);
        page.keyboard().press("Enter");
    }

    /** A person's Enter, who has looked. */
    private static void enter(Page page) {
        page.waitForTimeout(450);
        page.keyboard().press("Enter");
    }

    private static Locator field(Page page) {
        return page.locator("#pickup-code");
    }

    private static Locator shown(Page page) {
        return page.getByTestId("shown");
    }

    private String order(String name, @Nullable String phone) {
        PersonId person =
                people.findOrRegisterAll(List.of(new NewPerson(name, phone))).getFirst();
        shop.fund(open.brand(), person, 100_000);
        var placed = world.as(sessions.open(person, "test")).post(open.path("/orders"), shop.order(open, 2, "BALANCE"));
        Assertions.assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.body().get("id").asString();
    }

    private String code(String order) {
        return one("pickup_code", order);
    }

    private String state(String order) {
        return one("state", order);
    }

    private String one(String column, String order) {
        return db.sql("select %s from ordering.orders where id = :id".formatted(column))
                .param("id", Long.parseLong(order))
                .query(String.class)
                .single();
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
