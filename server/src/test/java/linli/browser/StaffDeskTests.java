package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import linli.browser.Chromium.Device;
import linli.campaign.Terms;
import linli.identity.Agreements;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ledger.KnownPayees;
import linli.ordering.Shop;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what at a desk, and where it stands who did what. */
@LinliTest
class StaffDeskTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private People people;

    @Autowired
    private Agreements agreements;

    @Autowired
    private KnownPayees payees;

    @Autowired
    private Sessions sessions;

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
        open = shop.open(world, 40);
    }

    @Test
    void cashierFinanceAndReadOnlySeeWhatTheyMayAndNothingElse() {
        var order = order(shop.buyer(world, open.brand(), 100_00));
        var office = desk(open.hq().id());
        office.go("/console/roles").settle();
        for (var name : List.of("收银员", "财务", "只读")) {
            office.page
                    .getByTestId("presets")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                    .click();
            office.step("role-preset-" + name).isAccessible();
            office.page.getByTestId("save-role").click();
            assertThat(office.page.getByTestId("role").filter(text(name))).hasCount(1);
        }
        assertThat(office.page.getByTestId("presets")).hasCount(0);

        var cashier = desk(appoint("收银员", open.store().id().toString()));
        cashier.go("/console/").settle();
        assertThat(cashier.page.locator("#navigation a"))
                .containsText(new String[] {"今天", "取货核销", "订单", "备货单", "日结", "账户与安全"});
        assertThat(cashier.page.locator("#navigation a")).hasCount(6);
        assertThat(cashier.page.locator("#navigation a[href$='/pickup']")).containsText("1");
        assertThat(cashier.page.getByTestId("waiting-ordering.pickups")).containsText("最早的一件");
        cashier.step("today-cashier").isAccessible();
        cashier.page.getByTestId("waiting-ordering.pickups").click();
        assertThat(cashier.page).hasURL(Pattern.compile("/pickup$"));
        cashier.go("/console/orders/" + order).settle();
        assertThat(cashier.page.getByTestId("refund")).hasCount(0);
        cashier.step("role-cashier").isAccessible();
        isNotFor(cashier, "/stock", "/store-wallet", "/staff", "/products");

        var finance = desk(appoint("财务", null));
        finance.go("/console/withdrawals").settle();
        assertThat(finance.page.locator("h1")).hasText("提现审批");
        finance.go("/console/store-payouts").settle();
        assertThat(finance.page.getByTestId("ask-payout")).isVisible();
        finance.go("/console/orders/" + order).settle();
        assertThat(finance.page.getByTestId("refund")).hasCount(0);
        isNotFor(finance, "/products", "/campaigns/new", "/staff", "/pickup");

        var reader = desk(appoint("只读", null));
        reader.go("/console/products").settle();
        reader.page.locator("main tbody tr a").first().click();
        reader.page.waitForURL(Pattern.compile(".*/products/\\d+"));
        reader.settle();
        assertThat(reader.page.getByTestId("save-product")).hasCount(0);
        assertThat(reader.page.locator("[name=title]")).isDisabled();
        reader.step("role-read-only").isAccessible();
        reader.go("/console/audit").settle();
        assertThat(reader.page.locator("main tbody")).containsText("新建角色");
        isNotFor(reader, "/withdrawals", "/store-payouts", "/roles", "/campaigns/new");
        Assertions.assertThat(chromium.complaints()).isEmpty();
        Assertions.assertThat(chromium.refusals())
                .as("nothing was asked for that is not for them")
                .isEmpty();
    }

    @Test
    void theAuditTellsEveryActAboutMoneyWithBeforeAndAfterAndGivesTheSameFile() throws IOException {
        actOnMoney();
        var window = desk(open.hq().id());
        var page = window.page;
        window.go("/console/audit").settle();
        tells(page, "修改规格与价格", "¥19.90", "¥12.00");
        tells(page, "调整库存", "40", "30");
        tells(page, "暂停活动", "草莓卖完了");
        tells(page, "退款", "¥19.90", "¥0.00");
        tells(page, "授予身份", "总部");
        tells(page, "批准打款", "¥1,500.00");
        window.step("audit-act").isAccessible();
        page.getByTestId("list-clear").click();
        page.getByTestId("days").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("今天"))
                .click();
        assertThat(page).hasURL(Pattern.compile("span=today"));
        window.settle();
        int told = page.locator("main tbody tr").count();
        page.getByTestId("list-export").click();
        var file = page.waitForDownload(() -> page.getByTestId("export-XLSX").click());
        try (var stream = Files.newInputStream(file.path());
                var workbook = new ReadableWorkbook(stream)) {
            var lines = workbook.getFirstSheet().read();
            Assertions.assertThat(lines).hasSizeGreaterThanOrEqualTo(1 + told);
            Assertions.assertThat(lines.stream().flatMap(Row::stream).map(cell -> cell == null ? "" : cell.getText()))
                    .contains("19.90 CNY", "货号 NEW, 售价 12.00 CNY");
        }
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    /** A price, stock, a campaign, a refund, a role and a pay-out. */
    private void actOnMoney() {
        var hq = open.hq().http();
        var buyer = shop.buyer(world, open.brand(), 2_000_00);
        var order = order(buyer);
        done(hq.post(open.path("/orders/" + order + "/refunds"), Shop.decision(open, order, ",\"amount\":null"))
                .status());
        var product = db.sql("select product from catalog.variant where brand = :brand and id = :variant")
                .param("brand", open.brand().value())
                .param("variant", open.variant().value())
                .query(Long.class)
                .single();
        done(hq.put(open.path("/products/" + product + "/variants/" + open.variant() + "?version=1"), """
                        {"optionValues":[],"sku":"NEW","price":{"minor":1200,"currency":"CNY"},"compareAt":null,
                         "barcode":"","grams":0,"requiresShipping":true,"policy":"DENY","image":null}
                        """)
                .status());
        var shelf = open.path("/stores/" + open.store().id() + "/stock/" + open.variant());
        int left = shop.stock(open);
        done(open.owner()
                .http()
                .post(shelf + "/counts", "{\"counted\":30,\"seen\":%d,\"note\":\"\"}".formatted(left))
                .status());
        var campaign = shop.campaign(
                open, open.variant(), Terms.selling(Shop.window(), 12).build());
        done(hq.post(
                        open.path("/campaigns/" + campaign + "/pause"),
                        "{\"until\":\"%s\",\"reason\":\"草莓卖完了\"}"
                                .formatted(Instant.now().plusSeconds(7200)))
                .status());
        var colleague = world.person("同事");
        done(hq.post(
                        open.path("/staff"),
                        "{\"phone\":\"%s\",\"role\":\"BRAND_HQ\",\"name\":\"第三位\"}".formatted(Phones.next()))
                .status());
        people.makeHq(colleague.id(), open.brand());
        var asked = buyer.http()
                .post(open.path("/wallet/withdrawals"), payees.asking(open.brand(), buyer.id(), Money.cny(1_500_00)))
                .body()
                .get("id")
                .asString();
        for (var who : List.of(open.hq(), colleague)) {
            done(who.http()
                    .post(open.path("/withdrawals/" + asked + "/approve"), "")
                    .status());
        }
    }

    private static void done(int status) {
        Assertions.assertThat(status).isBetween(200, 299);
    }

    /** What stands there of the newest act of its kind. */
    private static void tells(Page page, String act, String... what) {
        page.getByTestId("audit-act").click();
        page.keyboard().insertText(act);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(act).setExact(true))
                .click();
        assertThat(page.getByTestId("list-clear")).isVisible();
        assertThat(page.locator("main tbody tr td > b").first()).hasText(act);
        for (var each : what) {
            assertThat(page.locator("main tbody tr").first()).containsText(each);
        }
    }

    private PersonId appoint(String role, @Nullable String scope) {
        var http = open.hq().http();
        var id = StreamSupport.stream(http.get(open.path("/roles")).body().spliterator(), false)
                .filter(each -> each.get("name").asString("").equals(role))
                .findFirst()
                .orElseThrow()
                .get("customRole")
                .asString();
        var phone = Phones.next();
        done(http.post(open.path("/staff"), """
                        {"phone":"%s","name":"%s","role":"CUSTOM","customRole":"%s","scope":%s}
                        """.formatted(phone, role, id, scope == null ? null : '"' + scope + '"'))
                .status());
        var person = people.findOrRegisterAll(List.of(new NewPerson(role, phone)));
        agreements.agreeToAll(person);
        return person.getFirst();
    }

    private String order(World.Player buyer) {
        var placed = buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
        Assertions.assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.body().get("id").asString();
    }

    private static void isNotFor(Chromium.Window reader, String... paths) {
        for (var path : paths) {
            assertThat(reader.page.locator("#navigation a[href$='%s']".formatted(path)))
                    .hasCount(0);
            reader.go("/console" + path).settle();
            assertThat(reader.page.locator("h1")).hasText("这个页面不归当前身份看");
        }
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Chromium.Window desk(PersonId who) {
        return chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port).as(sessions.open(who, "test"));
    }
}
