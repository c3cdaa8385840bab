package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.campaign.Terms;
import linli.catalog.Catalog;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.identity.Destination;
import linli.identity.People;
import linli.identity.Sessions;
import linli.identity.signin.RecordedCodes;
import linli.ledger.KnownPayees;
import linli.network.Network;
import linli.ordering.Shop;
import linli.referral.CommissionPlan;
import linli.referral.CommissionPlans;
import linli.shared.BasisPoints;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.testing.LinliTest;
import linli.testing.Pictures;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a buyer has to do, to get back and to get out: orders that wait, refunds by lines, who earned of it, and payees. */
@LinliTest
class BuyerJourneyTests {
    /** How many labels of one's orders are covered by a number. */
    private static final String COVERED = """
            () => {
              const numbers = [...document.querySelectorAll('.orders .mark b')].map((each) => each.getBoundingClientRect());
              return [...document.querySelectorAll('.orders a')].filter((link) => {
                const label = document.createRange();
                label.selectNodeContents(link.lastChild);
                const { left, right, top, bottom } = label.getBoundingClientRect();
                return numbers.some((each) =>
                  each.left < right && each.right > left && each.top < bottom && each.bottom > top);
              }).length;
            }
            """;

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stock stock;

    @Autowired
    private CommissionPlans plans;

    @Autowired
    private Network network;

    @Autowired
    private KnownPayees payees;

    @Autowired
    private People people;

    @Autowired
    private RecordedCodes codes;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private World.Player buyer;
    private String app;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aBuyerWithMoney() {
        open = shop.open(world, 20);
        buyer = shop.buyer(world, open.brand(), 2_000_00);
        app = "/app/b/" + network.getBrand(open.brand()).slug();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 微信, mei_1988, 微信, 打款后最多 1 天到微信",
        "zh-CN, 支付宝, 13800138000, 支付宝, 打款后最多 1 天到支付宝",
        "en, Alipay, mei@home.example, Alipay, At Alipay within a day"
    })
    void aWalletElsewhereIsAPayeeWithoutABankAndSaysWhenTheMoneyArrives(
            String language, String kind, String account, String called, String within) {
        var email = "p-%s@home.example".formatted(UUID.randomUUID());
        people.bind(buyer.id(), Destination.parse(email));
        var phone = phone(language).go(app + "/wallet").settle();
        var sheet = phone.page.locator("[role=dialog]:visible");
        phone.page.getByTestId("add-payee").click();
        sheet.getByText(kind, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(sheet.locator("[name=bank]")).hasCount(0);
        sheet.locator("[name=account]").fill(account);
        sheet.locator("[name=holder]").fill("周小梅");
        sheet.getByTestId("send-code").click();
        phone.settle();
        sheet.locator("[name=code]").fill(codes.last(email));
        sheet.locator("button[type=submit]").click();
        assertThat(sheet).hasCount(0);
        assertThat(phone.page.getByTestId("payees")).containsText(called);
        assertThat(phone.page.getByTestId("payees")).not().containsText(account);
        phone.page.getByTestId("withdraw").click();
        assertThat(sheet.getByTestId("within")).containsText(within);
        phone.step("withdrawal-within").isAccessible();
        noComplaints();
    }

    @AfterEach
    void returnToThePresent() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void aPayeeIsKeptByACodeWaitsADayForLargeSumsAndEveryDeedIsOneLine() {
        var email = "p-%s@home.example".formatted(UUID.randomUUID());
        people.bind(buyer.id(), Destination.parse(email));
        var phone = phone().go(app + "/wallet").settle();
        var sheet = phone.page.locator("[role=dialog]:visible");
        phone.page.getByTestId("add-payee").click();
        assertThat(sheet).containsText("新账户满一天后，才能一天收款超过 ¥1,000.00");
        sheet.locator("[name=account]").fill(KnownPayees.CARD);
        sheet.locator("[name=bank]").fill("工商银行");
        sheet.locator("[name=holder]").fill("周小梅");
        sheet.getByTestId("send-code").click();
        assertThat(sheet).containsText("已发到");
        sheet.locator("[name=code]").fill(codes.last(email));
        phone.step("payee-code").isAccessible();
        sheet.locator("button[type=submit]").click();
        assertThat(sheet).hasCount(0);
        assertThat(phone.page.getByTestId("payees")).containsText("工商银行");
        assertThat(phone.page.getByTestId("payees")).containsText("8903");
        assertThat(phone.page.getByTestId("payees")).not().containsText("0200");

        withdraw(phone.page, "1500");
        assertThat(sheet.locator("[role=alert]")).containsText("一天超过 ¥1,000.00 的提现，只能打到添加满一天的收款账户");
        phone.step("payee-too-new").isAccessible();
        sheet.locator("input[inputmode=decimal]").fill("800");
        sheet.locator("button[type=submit]").click();
        assertThat(sheet).hasCount(0);
        assertThat(phone.page.locator("main")).containsText("待打款");

        payees.aged(payees.of(open.brand(), buyer.id()));
        withdraw(phone.page, "1100");
        assertThat(sheet).hasCount(0);
        assertThat(phone.page.locator("main")).containsText("审核中");
        var history = phone.page.locator("section").filter(new Locator.FilterOptions().setHasText("提现记录"));
        assertThat(history.locator(".item")).hasCount(2);
        var deeds = phone.page.locator(".deed");
        assertThat(deeds).hasCount(3);
        assertThat(deeds.first()).containsText("1,100.00");
        var postings = deeds.first().locator("details li");
        assertThat(postings.first()).isHidden();
        deeds.first().locator("summary").click();
        assertThat(postings.first()).isVisible();
        Assertions.assertThat(postings.count()).isGreaterThan(1);
        phone.step("wallet-deeds").isAccessible();
        noComplaints();
    }

    @Test
    void aRefundIsAskedForByLinesWithPhotosTakenBackAndOnceGrantedNothingIsReadyAnyMore() {
        var cherries = product("樱桃");
        var order = placed("""
                {"store":"%s","lines":[{"variant":"%s","quantity":2},{"variant":"%s","quantity":1}],"payment":"BALANCE"}
                """.formatted(open.store().id(), open.variant(), cherries));
        var phone = phone().go(app + "/orders/" + order).settle();
        var code = phone.page.getByTestId("pickup-code").textContent().strip();

        ask(phone, "樱桃", "压坏了几颗");
        assertThat(phone.page.locator("main")).containsText("退款申请处理中");
        assertThat(phone.page.locator("main")).containsText("想退：樱桃 × 1");
        var photos = phone.page.locator("main .photos button");
        assertThat(photos).hasCount(2);
        photos.first().click();
        assertThat(phone.page.locator(".van-image-preview")).isVisible();
        phone.page.goBack();
        assertThat(phone.page.locator(".van-image-preview")).isHidden();
        phone.step("refund-by-lines").isAccessible();

        phone.page.getByTestId("take-back").click();
        phone.page.locator(".van-dialog__confirm").click();
        assertThat(phone.page.getByTestId("take-back")).hasCount(0);
        assertThat(phone.page.getByTestId("ask-refund")).isVisible();
        assertThat(phone.page.getByTestId("pickup-code")).hasText(code);

        ask(phone, "樱桃", "还是退了吧");
        grant(order);
        phone.reload();
        assertThat(phone.page.locator("main")).containsText("已退 1 件");
        assertThat(phone.page.getByTestId("pickup-code")).hasText(code);
        ask(phone, "蓝莓", "都不要了");
        grant(order);
        phone.reload();
        assertThat(phone.page.locator("h1")).hasText("已退款");
        assertThat(phone.page.getByTestId("pickup-code")).hasCount(0);
        assertThat(phone.page.locator("main")).not().containsText("待取货");
        assertThat(phone.page.locator("main")).not().containsText(code);
        phone.step("refund-all-back").isAccessible();
        phone.go(app + "/orders").settle();
        assertThat(phone.page.locator("main li")).containsText("已退款");
        assertThat(phone.page.locator("main li")).not().containsText("待取货");
        phone.go(app + "/me").settle();
        assertThat(phone.page.locator(".orders .mark b")).hasCount(0);
        phone.page.waitForFunction("(code) => !(localStorage.getItem('linli.kept') ?? '').includes(code)", code);
        noComplaints();
    }

    @Test
    void whatEachHelperEarnedIsFoldedAwayUntilTheBuyerAsks() {
        plans.set(
                open.brand(),
                Thing.of(open.brand()),
                new CommissionPlan(rate(1000), rate(300), rate(500), rate(300), rate(200)),
                open.hq().id());
        var sharer = world.person("小周");
        var link = sharer.http()
                .post(open.path("/shares"), "{\"kind\":\"BRAND\",\"id\":\"%s\"}".formatted(open.brand()))
                .body()
                .get("address")
                .asString();
        var phone = phone().go(URI.create(link).getPath());
        phone.page.locator("a.go").click();
        phone.settle();
        var order = placed(shop.order(open, 1, "BALANCE"));
        phone.go(app + "/orders/" + order).settle();
        var earned = phone.page.getByTestId("earned");
        var share = earned.getByText("+¥1.99");
        assertThat(earned).isVisible();
        assertThat(share).isHidden();
        phone.step("earned-folded").isAccessible();
        earned.locator("summary").click();
        assertThat(share).isVisible();
        assertThat(earned.getByTestId("helpers").locator("li")).hasCount(1);
        assertThat(earned).containsText("小周");
        phone.step("earned-unfolded").isAccessible();
        earned.locator("summary").click();
        assertThat(share).isHidden();
        noComplaints();
    }

    @Test
    void mePageCountsTheOrdersThatWaitAndShowsTheBalanceThatIsDue() {
        var window = Shop.window();
        var from = window.closesAt();
        var campaign = shop.campaign(
                open,
                open.variant(),
                Terms.selling(window, 10)
                        .threshold(1)
                        .deposit(new Terms.Deposit(
                                300, from, from.plus(Duration.ofDays(2)), Terms.Deposit.Unpaid.RETURNED))
                        .build());
        var due = placed(shop.seat(open, open.variant(), campaign, "null", "BALANCE"));
        placed(shop.order(open, 1, "SANDBOX"));
        placed(shop.order(open, 1, "BALANCE"));
        placed(shop.order(open, 1, "BALANCE"));
        var phone = phone().go(app + "/me").settle();
        assertThat(counted(phone.page, "AWAITING_PAYMENT")).hasText("1");
        assertThat(counted(phone.page, "BALANCE_DUE")).hasText("1");
        assertThat(counted(phone.page, "READY")).hasText("2");
        assertThat(counted(phone.page, "PAID")).hasCount(0);
        phone.step("me-counts").isAccessible();
        phone.see(Look.Sight.light(Device.SMALL).text(200));
        assertThat(phone.page.locator(".orders .mark b")).hasCount(3);
        Assertions.assertThat(phone.page.evaluate(COVERED)).isEqualTo(0);
        phone.see(Look.Sight.light(Device.PHONE));
        assertThat(phone.page.locator("header.top")).not().containsText("English");
        assertThat(phone.page.locator("main").getByText("English")).isVisible();
        phone.page.locator(".orders a[href*='BALANCE_DUE']").click();
        var row = phone.page.locator("main li a[href*='/orders/']");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("待付尾款");
        assertThat(row).containsText("尾款请在");
        row.click();
        phone.page.waitForURL("**/orders/" + due);
        assertThat(phone.page.getByTestId("deposit")).containsText("¥6.90");
        assertThat(phone.page.getByTestId("pay-balance")).containsText("起可以付尾款");
        phone.step("me-balance-due").isAccessible();
        noComplaints();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BALANCE", "SANDBOX"})
    void aBalanceIsPaidByAProviderOrFromAWalletThatIsToppedUpForIt(PaymentMethod method) {
        var poor = shop.buyer(world, open.brand(), 3_00);
        var window = Shop.window();
        var from = window.closesAt();
        var campaign = shop.campaign(
                open,
                open.variant(),
                Terms.selling(window, 10)
                        .threshold(1)
                        .payments(EnumSet.of(PaymentMethod.BALANCE, method))
                        .deposit(new Terms.Deposit(300, from, from.plus(Duration.ofDays(2)), Terms.Deposit.Unpaid.KEPT))
                        .build());
        var order = placed(poor, shop.seat(open, open.variant(), campaign, "null", "BALANCE"));
        world.time().shift(Duration.between(Instant.now(), from).plusMinutes(1));
        var phone = phone(poor).go(app + "/orders/" + order).settle();
        phone.page.getByTestId("pay-balance").click();
        if (method == PaymentMethod.BALANCE) {
            var sheet = phone.page.getByRole(AriaRole.DIALOG);
            assertThat(sheet.getByTestId("top-up-690")).hasText("刚好差的 ¥6.90");
            phone.step("balance-top-up").isAccessible();
            sheet.locator("button[type=submit]").click();
            paySandbox(phone.page);
            phone.page.getByTestId("come-back").click();
            phone.page.getByTestId("pay-balance").click();
        } else {
            phone.page.getByTestId("balance-SANDBOX").click();
            paySandbox(phone.page);
        }
        assertThat(phone.page.getByTestId("pickup-code")).isVisible();
        noComplaints();
        phone.close();
    }

    private static void paySandbox(Page page) {
        page.waitForURL(Pattern.compile(".*/pay/sandbox/.*"));
        page.locator("button[value=SUCCESS]").click();
    }

    @Test
    void whoSpentTheBalanceElsewhereMeanwhileTopsItUpAtTheCheckout() {
        var buyer = shop.buyer(world, open.brand(), 30_00);
        var phone = phone(buyer)
                .go(app + "/checkout?lines=" + open.variant() + ".1")
                .settle();
        phone.page
                .getByRole(AriaRole.RADIO)
                .filter(new Locator.FilterOptions().setHasText("余额"))
                .click();
        assertThat(phone.page.getByTestId("place-order")).isEnabled();
        placed(buyer, shop.order(open, 1, "BALANCE"));
        phone.page.getByTestId("place-order").click();
        assertThat(phone.page.getByTestId("top-up")).hasText("充值 ¥9.80 再付");
        phone.close();
    }

    @Test
    void whatOneTopUpIsTooLittleForSaysHowManyItTakes() {
        var cherries = product("樱桃");
        stock.set(open.brand(), open.store().id(), Map.of(cherries, 99));
        var phone = phone(shop.buyer(world, open.brand(), 1_00))
                .go(app + "/checkout?lines=" + cherries + ".99")
                .settle();
        phone.page
                .getByRole(AriaRole.RADIO)
                .filter(new Locator.FilterOptions().setHasText("余额"))
                .click();
        phone.page.getByTestId("top-up").click();
        assertThat(phone.page.getByTestId("top-up-short")).hasText("还差 ¥2,474.00，一次最多充 ¥2,000.00，要充 2 次。");
        assertThat(phone.page.getByTestId("top-up-200000")).hasText("¥2,000.00");
        phone.step("top-up-several").isAccessible().close();
    }

    /** Asks for everything of the line that bears the title, with two photos. */
    private static void ask(Chromium.Window phone, String title, String why) {
        phone.page.getByTestId("ask-refund").click();
        var sheet = phone.page.locator("[role=dialog]:visible");
        var line =
                sheet.getByTestId("refund-lines").locator("li").filter(new Locator.FilterOptions().setHasText(title));
        var field = line.locator("input");
        sheet.locator("textarea").fill(why);
        if (field.inputValue().equals("0")) {
            sheet.locator("button[type=submit]").click();
            assertThat(sheet.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("退哪几样"))
                            .getByRole(AriaRole.ALERT))
                    .hasText("先选退哪几样、退几件");
            var more = line.locator("button").last();
            while (more.isEnabled()) {
                more.click();
            }
        }
        assertThat(sheet.getByTestId("comes-back")).containsText("共退回 ¥");
        sheet.getByTestId("refund-photos").setInputFiles(new FilePayload[] {photo(), photo()});
        assertThat(sheet.locator(".photo")).hasCount(2);
        sheet.getByTestId("photo").last().click();
        assertThat(phone.page.locator(".van-image-preview")).isVisible();
        phone.page.goBack();
        assertThat(phone.page.locator(".van-image-preview")).isHidden();
        phone.step("refund-sheet-" + title).isAccessible();
        sheet.locator("button[type=submit]").click();
        assertThat(sheet).hasCount(0);
    }

    private void grant(String order) {
        var granted = open.hq().http().post(open.path("/orders/" + order + "/refunds"), Shop.decision(open, order, ""));
        Assertions.assertThat(granted.status()).as(granted.text()).isLessThan(300);
    }

    private static void withdraw(Page page, String yuan) {
        page.getByTestId("withdraw").click();
        var sheet = page.locator("[role=dialog]:visible");
        sheet.locator("input[inputmode=decimal]").fill(yuan);
        assertThat(sheet.getByTestId("within")).containsText("打款后最多 2 天到银行卡");
        sheet.locator("button[type=submit]").click();
    }

    private static Locator counted(Page page, String state) {
        return page.locator(".orders a[href*='state=%s'] b".formatted(state));
    }

    private String placed(String body) {
        return placed(buyer, body);
    }

    private String placed(World.Player buyer, String body) {
        var placed = buyer.http().post(open.path("/orders"), body);
        Assertions.assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.body().get("id").asString();
    }

    private VariantId product(String title) {
        var variant = catalog.create(
                        open.brand(),
                        new NewProduct(
                                "cherries",
                                new Bilingual(title, null),
                                "",
                                "",
                                ProductKind.GOODS,
                                List.of(),
                                List.of(),
                                true,
                                List.of(),
                                List.of(),
                                List.of(NewVariant.only("C-1", Money.cny(2500)))))
                .variants()
                .getFirst();
        stock.set(open.brand(), open.store().id(), Map.of(variant, 10));
        return variant;
    }

    private static FilePayload photo() {
        return new FilePayload("photo.png", "image/png", Pictures.png());
    }

    private static BasisPoints rate(int value) {
        return new BasisPoints(value);
    }

    private Chromium.Window phone() {
        return phone("zh-CN");
    }

    private Chromium.Window phone(String language) {
        return phone(language, buyer);
    }

    private Chromium.Window phone(World.Player who) {
        return phone("zh-CN", who);
    }

    private Chromium.Window phone(String language, World.Player who) {
        return chromium.open(Device.PHONE, language, "http://localhost:" + port).as(sessions.open(who.id(), "test"));
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
