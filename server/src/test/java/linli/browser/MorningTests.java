package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ledger.KnownPayees;
import linli.ordering.Shop;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A morning of headquarters and of an owner: what waits is found from the first page, done, and looked up afterwards. */
@LinliTest
class MorningTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Communities communities;

    @Autowired
    private KnownPayees payees;

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

    @BeforeEach
    void aShop() {
        open = shop.open(world, 500);
    }

    @Test
    void anOwnerWorksThroughAMorningFromTodayByTheKeyboardAlone() {
        yesterdayIsNotClosed();
        stock.set(open.brand(), open.store().id(), Map.of(shop.product(open.brand(), ProductKind.GOODS), 2));
        var wish = order("阿梅");
        order("小周");
        world.as(sessions.open(buyerOf(wish), "test"))
                .post(open.path("/orders/" + wish + "/refund-requests"), "{\"note\":\"压坏了\",\"amount\":null}");
        var window = open(open.owner().id(), "zh-CN", "/console/");
        var page = window.page;
        var keys = new Keyboard(page);
        waits(page, "ordering.refunds", 1);
        waits(page, "ordering.pickups", 2);
        waits(page, "ordering.picking", 2);
        waits(page, "ordering.days", 1);
        waits(page, "catalog.stock", 1);
        assertThat(page.locator("#navigation a[href$='/pickup']")).containsText("2");
        window.step("morning-owner").isAccessible();

        keys.begin("ordering.refunds");
        assertThat(page).hasURL(Pattern.compile("/orders\\?refundRequested=true"));
        rows(page, 1);
        keys.openFirst();
        assertThat(page).hasURL(Pattern.compile("/orders/" + wish));
        window.settle();
        keys.press(page.getByTestId("wish").getByRole(AriaRole.BUTTON).last());
        keys.press(page.getByTestId("grant"));
        keys.agree();
        assertThat(page.getByTestId("wish")).hasCount(0);
        window.settle();
        page.keyboard().press("Tab");
        assertThat(page.locator("#content :focus")).hasCount(1);

        keys.today();
        nothingWaits(page, "ordering.refunds");
        waits(page, "ordering.picking", 1);
        keys.begin("ordering.picking");
        var tick = page.getByTestId("line").locator("input");
        keys.until("Tab", tick);
        page.keyboard().press("Space");
        assertThat(tick).isChecked();
        window.settle();

        keys.today();
        nothingWaits(page, "ordering.picking");
        keys.begin("ordering.pickups");
        assertThat(page).hasURL(Pattern.compile("/pickup$"));
        assertThat(page.locator("#navigation a[href$='/pickup']")).containsText("1");
        window.settle();
        keys.press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("小周")));
        assertThat(page.getByTestId("shown")).containsText("小周");
        page.waitForTimeout(450);
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("handed")).containsText("小周");
        assertThat(page.locator("#navigation a[href$='/pickup']")).not().containsText("1");
        window.step("morning-handed-over").isAccessible();
        keys.goHome();

        nothingWaits(page, "ordering.pickups");
        keys.begin("catalog.stock");
        rows(page, 1);
        keys.type(page.locator(".saved input"), "40");
        page.keyboard().press("Enter");
        assertThat(page.locator(".saved [role=status]")).hasText("已保存");
        keys.goHome();

        nothingWaits(page, "catalog.stock");
        keys.begin("ordering.days");
        window.settle();
        keys.press(page.getByTestId("close-day"));
        keys.press(page.getByTestId("save-day"));
        assertThat(page.getByTestId("save-day")).isHidden();
        window.settle();
        keys.today();
        assertThat(page.getByTestId("waits")).containsText("都处理完了");
        noComplaints();
    }

    @Test
    void hqLetsPeopleInAgreesToPayOutsAndNotesTransfersByTheKeyboardAlone() {
        var kitchen =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.APPROVAL, 50));
        for (var name : List.of("阿梅", "小周")) {
            world.as(sessions.open(person(name), "test")).post(open.path("/communities/" + kitchen + "/members"), "{}");
        }
        withdraw("陈陈", 20_00);
        withdraw("老何", 1_500_00);
        var window = open(open.hq().id(), "zh-CN", "/console/");
        var page = window.page;
        var keys = new Keyboard(page);
        waits(page, "community.requests", 2);
        waits(page, "ledger.withdrawals", 1);
        waits(page, "ledger.transfers", 1);

        keys.begin("community.requests");
        assertThat(page).hasURL(Pattern.compile("/join-requests"));
        rows(page, 2);
        for (int i = 0; i < 2; i++) {
            page.keyboard().press("ArrowDown");
            page.keyboard().press("x");
        }
        window.step("join-requests-chosen").isAccessible();
        keys.until("Shift+Tab", page.getByTestId("bulk-admit"));
        page.keyboard().press("Enter");
        rows(page, 0);
        window.settle();
        Assertions.assertThat(communities.counts(open.brand(), kitchen).members())
                .isEqualTo(3);

        keys.today();
        nothingWaits(page, "community.requests");
        keys.begin("ledger.withdrawals");
        assertThat(page).hasURL(Pattern.compile("state=REQUESTED"));
        rows(page, 1);
        keys.openFirst();
        var approve = page.getByTestId("approve");
        keys.press(approve);
        keys.agree();
        assertThat(page.getByTestId("approvals")).containsText("1 / 2");
        page.keyboard().press("Escape");
        assertThat(approve).isHidden();
        rows(page, 0);
        window.settle();

        keys.today();
        nothingWaits(page, "ledger.withdrawals");
        keys.begin("ledger.transfers");
        assertThat(page).hasURL(Pattern.compile("state=PAID_OUT"));
        rows(page, 1);
        keys.openFirst();
        keys.press(page.getByTestId("transferred"));
        keys.type(page.locator("[role=dialog] input").last(), "ICBC-0001");
        window.step("withdrawal-transferred").isAccessible();
        page.keyboard().press("Enter");
        assertThat(page.locator(".el-drawer")).containsText("ICBC-0001");
        page.keyboard().press("Escape");
        rows(page, 0);
        keys.today();
        nothingWaits(page, "ledger.transfers");
        assertThat(page.getByTestId("waits")).containsText("都处理完了");
        noComplaints();
    }

    @Test
    void hqSettlesWhatDoesNotFitConfirmsAnAccountAndTriesAgainWhatIsStuckByTheKeyboardAlone() {
        paidTwice();
        var colleague = world.person("同事");
        people.makeHq(colleague.id(), open.brand());
        var second = world.store(open.brand(), open.owner());
        colleague.http().post(open.path("/stores/" + second.id() + "/payees"), """
                {"kind":"BANK_CARD","account":"%s","bank":"工商银行","holder":"周小梅"}
                """.formatted(KnownPayees.CARD));
        people.makeOperator(open.hq().id());
        var stuck = park();
        var window = open(open.hq().id(), "en", "/console/");
        var page = window.page;
        var keys = new Keyboard(page);
        assertThat(page.getByTestId("open-mismatches")).isVisible();
        waits(page, "payment.mismatches", 1);
        waits(page, "ledger.payees", 1);

        keys.begin("payment.mismatches");
        assertThat(page.locator("article")).containsText("Paid twice");
        keys.press(page.getByTestId("settle"));
        keys.press(page.getByTestId("settled"));
        assertThat(page.locator(".el-dialog textarea")).isFocused();
        page.keyboard().insertText("Given back at the provider today");
        keys.press(page.getByTestId("settled"));
        assertThat(page.locator("article")).hasCount(0);
        keys.press(page.getByTestId("list-clear-empty"));
        assertThat(page.locator("article")).containsText("Given back at the provider today");
        assertThat(page.locator("article")).containsText("总部");
        window.settle();

        keys.today();
        nothingWaits(page, "payment.mismatches");
        keys.begin("ledger.payees");
        assertThat(page.getByTestId("waiting-payees").getByRole(AriaRole.LINK)).hasCount(1);
        window.step("payees-waiting").isAccessible();
        keys.press(page.getByTestId("store-payees").getByRole(AriaRole.BUTTON));
        assertThat(page.locator(".el-message-box")).containsText(KnownPayees.CARD.replace(" ", ""));
        keys.agree();
        assertThat(page.getByTestId("store-payees")).not().containsText("Waits for another colleague");
        assertThat(page.getByTestId("waiting-payees")).hasCount(0);
        window.settle();

        keys.today();
        nothingWaits(page, "ledger.payees");
        keys.begin("operation.parked");
        assertThat(page).hasURL(Pattern.compile("/work$"));
        window.settle();
        var parked = page.locator("[data-parked='" + stuck + "']");
        keys.press(parked.getByTestId("try-again"));
        assertThat(parked).containsText("any moment");
        window.go("/console/audit").settle();
        assertThat(page.locator("main")).containsText("Payment mismatch settled");
        noComplaints();
    }

    @Test
    void theAuditLogIsNarrowedByWhoDidWhatToWhatAndGivesItsFile() {
        var small = withdraw("陈陈", 20_00);
        open.hq().http().post(open.path("/withdrawals/" + small + "/transferred"), "{\"reference\":\"ICBC-0001\"}");
        var window = open(open.hq().id(), "zh-CN", "/console/audit?action=withdrawal.transferred");
        var page = window.page;
        rows(page, 1);
        assertThat(page.locator("main tbody")).containsText("ICBC-0001");
        window.step("audit-narrowed").isAccessible();
        page.locator("main tbody button").first().click();
        assertThat(page).hasURL(Pattern.compile("by=" + open.hq().id()));
        rows(page, 1);
        page.getByTestId("list-clear").click();
        assertThat(page).hasURL(Pattern.compile("/audit$"));
        page.keyboard().press("/");
        page.keyboard().insertText(small.substring(small.length() - 8));
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("list-count")).hasText("共 1 条");
        rows(page, 1);
        page.getByTestId("list-export").click();
        var file = page.waitForDownload(() -> page.getByTestId("export-XLSX").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-audit.xlsx");
        noComplaints();
    }

    @Test
    void membersAreFoundByNameWithoutLeavingTheirCommunity() {
        var kitchen =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.OPEN, 50));
        for (var name : List.of("阿梅", "小周")) {
            world.as(sessions.open(person(name), "test")).post(open.path("/communities/" + kitchen + "/members"), "{}");
        }
        var window = open(open.hq().id(), "zh-CN", "/console/communities/" + kitchen + "?tab=members");
        var page = window.page;
        rows(page, 3);
        page.keyboard().press("/");
        page.keyboard().insertText("阿梅");
        page.keyboard().press("Enter");
        rows(page, 1);
        assertThat(page).hasURL(Pattern.compile("tab=members"));
        assertThat(page.locator("main tbody")).containsText("阿梅");
        window.step("members-found").isAccessible();
        page.getByTestId("list-clear").click();
        rows(page, 3);
        assertThat(page).hasURL(Pattern.compile("tab=members$"));
        noComplaints();
    }

    private static void rows(Page page, int count) {
        assertThat(page.locator("main tbody tr")).hasCount(count);
    }

    private static void waits(Page page, String work, int count) {
        assertThat(page.getByTestId("waiting-" + work)).containsText(Integer.toString(count));
    }

    /** Once it is known what does. */
    private static void nothingWaits(Page page, String work) {
        page.getByTestId("waits").waitFor();
        assertThat(page.getByTestId("waiting-" + work)).hasCount(0);
    }

    private Chromium.Window open(PersonId reader, String language, String path) {
        return chromium.open(Device.DESK, language, "http://localhost:" + port)
                .as(sessions.open(reader, "test"))
                .go(path)
                .settle();
    }

    private PersonId person(String name) {
        return people.findOrRegisterAll(List.of(new NewPerson(name, null))).getFirst();
    }

    private String order(String name) {
        var person = person(name);
        shop.fund(open.brand(), person, 100_000);
        var placed = world.as(sessions.open(person, "test")).post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
        Assertions.assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.body().get("id").asString();
    }

    private PersonId buyerOf(String order) {
        return new PersonId(db.sql("select buyer from ordering.orders where id = :id")
                .param("id", Long.parseLong(order))
                .query(Long.class)
                .single());
    }

    /** The store has closed the day before yesterday. */
    private void yesterdayIsNotClosed() {
        var days = open.path("/stores/" + open.store().id() + "/days");
        var today = open.owner()
                .http()
                .get(days + "/running")
                .body()
                .get("closable")
                .get(0)
                .asString();
        open.owner().http().post(days, "{\"day\":\"%s\",\"note\":\"\"}".formatted(today));
        db.sql("""
                update ordering.day_closing
                   set day = day - 2, since = since - interval '2 days', until = until - interval '2 days'
                 where store = :store
                """).param("store", open.store().id().value()).update();
    }

    private void paidTwice() {
        db.sql("""
                insert into payment.mismatch
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result, subject,
                        expected_merchant, expected_minor, expected_currency, expected_reference, expected_state)
                values (:brand, 1, 'SANDBOX', 'PAID_TWICE', 'linli', '1-2', 'SBX4', 100, 'CNY', 'CAPTURED', 2, 'linli', 100,
                        'CNY', 'SBX3', 'CAPTURED')
                """).param("brand", open.brand().value()).update();
    }

    /** Work in the background that has failed for a day; its key. */
    private String park() {
        return db.sql("""
                insert into shared.parked (work, key, brand, attempts, first_failed_at, next_try, error)
                values ('test.stuck', :brand || ':1', :brand, 9, shared.now() - interval '1 day',
                        shared.now() + interval '1 day', 'x')
                returning key
                """)
                .param("brand", open.brand().value())
                .query(String.class)
                .single();
    }

    private String withdraw(String name, long fen) {
        var person = person(name);
        shop.fund(open.brand(), person, fen);
        var asked = world.as(sessions.open(person, "test"))
                .post(open.path("/wallet/withdrawals"), payees.asking(open.brand(), person, Money.cny(fen)));
        Assertions.assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.body().get("id").asString();
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
