package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicReference;
import linli.browser.Chromium.Device;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ledger.KnownPayees;
import linli.network.Network;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a member asks for on the phone is decided in the console, and the member sees what came of it. */
@LinliTest
class AskedAndAnsweredTests {
    private static final int FUNDS = 2_000_00;

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Network network;

    @Autowired
    private KnownPayees payees;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private World.Player member;
    private String app;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aMemberWithMoney() {
        open = shop.open(world, 10);
        member = shop.buyer(world, open.brand(), FUNDS);
        payees.of(open.brand(), member.id());
        app = "/app/b/" + network.getBrand(open.brand()).slug();
    }

    @Test
    void aRefundThatHeadquartersGrantsIsInTheWalletAgain() {
        var order = order();
        var phone = window(Device.PHONE, "zh-CN", member);
        askForRefund(phone, order, "有一盒压坏了");
        assertThat(phone.page.getByTestId("refund-request")).containsText("退款申请处理中");
        assertThat(phone.page.getByTestId("refund-request")).isInViewport();
        phone.step("refund-asked").isAccessible();

        var desk = window(Device.DESK, "zh-CN", open.hq());
        desk.go("/console/orders").settle();
        desk.page.getByTestId("wishes").click();
        desk.step("refund-wishes");
        desk.page.locator("main tbody a[href$='/orders/%s']".formatted(order)).click();
        var wish = desk.page.getByTestId("wish");
        assertThat(wish).containsText("有一盒压坏了");
        desk.step("refund-wish").isAccessible();
        wish.locator(".el-button--primary").click();
        desk.step("refund-dialog").isAccessible();
        desk.page.getByTestId("grant").click();
        desk.step("refund-confirm");
        confirm(desk.page);
        assertThat(wish).hasCount(0);
        assertThat(desk.page.locator("main")).containsText("退款申请已通过");
        desk.step("refund-granted").isAccessible();

        Assertions.assertThat(shop.wallet(open.brand(), member)).isEqualTo(FUNDS);
        Assertions.assertThat(shop.escrow(open.brand(), order)).isZero();
        phone.reload();
        assertThat(phone.page.locator("h1")).hasText("已退款");
        assertThat(phone.page.locator("main")).containsText("退款申请已通过");
        assertThat(phone.page.getByTestId("ask-refund")).hasCount(0);
        phone.step("refund-done").isAccessible();
        phone.go(app + "/wallet");
        assertThat(phone.page.locator("main")).containsText("售后退款");
        assertThat(phone.page.locator("main")).containsText("¥2,000.00");
        phone.step("refund-wallet").isAccessible();
        noComplaints();
    }

    @Test
    void aRefundThatTheStoreDeclinesComesBackWithItsAnswer() {
        var order = order();
        var phone = window(Device.PHONE, "en", member);
        askForRefund(phone, order, "I changed my mind");

        var counter = window(Device.TABLET, "en", open.owner());
        counter.go("/console/orders/" + order).settle();
        var wish = counter.page.getByTestId("wish");
        assertThat(wish).containsText("I changed my mind");
        counter.step("decline-wish").isAccessible();
        wish.locator(".el-button").first().click();
        counter.page.locator(".el-dialog textarea").fill("They were picked for you this morning.");
        counter.step("decline-dialog").isAccessible();
        counter.page.locator(".el-dialog .el-button--primary").click();
        assertThat(wish).hasCount(0);
        counter.step("decline-done");

        Assertions.assertThat(shop.wallet(open.brand(), member)).isEqualTo(FUNDS - 2 * Shop.PRICE);
        phone.reload();
        assertThat(phone.page.locator("main")).containsText("Refund declined");
        assertThat(phone.page.locator("main")).containsText("They were picked for you this morning.");
        assertThat(phone.page.getByTestId("pickup-code")).isVisible();
        phone.step("decline-answer").isAccessible();
        noComplaints();
    }

    @Test
    void nothingIsAskedBackBeforeItsSumIsShownOrForAnotherSum() {
        var order = order();
        var phone = window(Device.PHONE, "zh-CN", member);
        phone.go(app + "/orders/" + order).settle();
        var held = new AtomicReference<Route>();
        phone.page.route("**/refund-preview*", held::set);
        phone.page.getByTestId("ask-refund").click();
        var sheet = phone.page.locator("[role=dialog]:visible");
        sheet.locator("textarea").fill("有一盒压坏了");
        phone.page.waitForCondition(() -> held.get() != null);
        var submit = sheet.locator("button[type=submit]");
        submit.click();
        assertThat(sheet.getByRole(AriaRole.ALERT)).hasText("还没算出退回多少，稍等再提交。");
        held.get().resume();
        phone.page.unroute("**/refund-preview*");
        assertThat(sheet.getByTestId("comes-back")).hasText("共退回 ¥39.80");
        assertThat(sheet.getByRole(AriaRole.ALERT)).hasCount(0);

        var read = "**/orders/" + order;
        phone.page.route(read, _ -> {});
        open.hq()
                .http()
                .post(open.path("/orders/" + order + "/refunds"), Shop.decision(open, order, ",\"amount\":1000"));
        submit.click();
        assertThat(sheet.getByRole(AriaRole.ALERT)).containsText("现在退回的是");
        assertThat(sheet.getByTestId("comes-back")).hasText("共退回 ¥29.80");
        phone.step("refund-sum-changed").isAccessible();
        phone.page.unroute(read);
        submit.click();
        assertThat(phone.page.getByTestId("refund-request")).containsText("退款申请处理中");
        Assertions.assertThat(chromium.refusals()).hasSize(1);
        chromium.refusals().clear();
    }

    @Test
    void aWithdrawalThatHeadquartersApprovesIsPaidOut() {
        var phone = window(Device.PHONE, "zh-CN", member);
        withdraw(phone, "1500");
        assertThat(phone.page.locator("main")).containsText("审核中");
        phone.step("withdrawal-asked").isAccessible();

        var desk = window(Device.DESK, "zh-CN", open.hq());
        desk.go("/console/withdrawals").settle();
        assertThat(desk.page.locator("main tbody")).containsText("1,500");
        desk.step("withdrawal-waiting").isAccessible();
        desk.page.getByTestId("look").click();
        assertThat(desk.page.getByTestId("alone")).containsText("还差 1 位");
        desk.step("withdrawal-alone").isAccessible();
        desk.page.getByTestId("approve").click();
        desk.step("withdrawal-confirm");
        confirm(desk.page);
        assertThat(desk.page.getByTestId("approvals")).containsText("1 / 2");
        assertThat(desk.page.getByTestId("approve")).hasCount(0);

        var colleague = world.person("同事");
        people.makeHq(colleague.id(), open.brand());
        var other = window(Device.DESK, "en", colleague);
        other.go("/console/withdrawals").settle();
        other.page.getByTestId("look").click();
        other.step("withdrawal-second").isAccessible();
        other.page.getByTestId("approve").click();
        confirm(other.page);
        assertThat(other.page.locator(".el-drawer")).containsText("To be transferred");
        other.step("withdrawal-approved");
        phone.reload();
        assertThat(phone.page.locator("main")).containsText("待打款");
        other.page.getByTestId("transferred").click();
        other.page.locator("[role=dialog] input").last().fill("ICBC-0001");
        other.page.getByTestId("transferred-now").click();
        assertThat(other.page.locator(".el-drawer")).containsText("ICBC-0001");

        Assertions.assertThat(shop.wallet(open.brand(), member)).isEqualTo(FUNDS - 1_500_00);
        phone.reload();
        assertThat(phone.page.locator("main")).containsText("已打款");
        assertThat(phone.page.locator("main")).containsText("前到账");
        assertThat(phone.page.locator("main")).not().containsText("审核中");
        assertThat(phone.page.locator(".deed")).hasCount(2);
        phone.step("withdrawal-paid").isAccessible();
        noComplaints();
    }

    @Test
    void aWithdrawalThatHeadquartersRefusesIsAvailableAgain() {
        var phone = window(Device.PHONE, "en", member);
        withdraw(phone, "1200.50");
        assertThat(phone.page.locator("main")).containsText("Under review");
        phone.step("withdrawal-asked-en");

        var tablet = window(Device.TABLET, "en", open.hq());
        tablet.go("/console/withdrawals").settle();
        tablet.step("withdrawal-waiting-en").isAccessible();
        tablet.page.getByTestId("look").click();
        tablet.page.getByTestId("refuse").click();
        tablet.page.locator(".el-dialog textarea").fill("Please confirm the holder's name first.");
        tablet.step("withdrawal-refuse").isAccessible();
        tablet.page.getByTestId("refuse-now").click();
        assertThat(tablet.page.locator(".el-drawer")).containsText("Refused");

        Assertions.assertThat(shop.wallet(open.brand(), member)).isEqualTo(FUNDS);
        phone.reload();
        assertThat(phone.page.locator("main")).containsText("Withdrawal refused, money returned");
        assertThat(phone.page.locator("main")).containsText("Please confirm the holder's name first.");
        phone.step("withdrawal-refused").isAccessible();
        noComplaints();
    }

    private String order() {
        return member.http()
                .post(open.path("/orders"), shop.order(open, 2, "BALANCE"))
                .body()
                .get("id")
                .asString();
    }

    private void askForRefund(Chromium.Window phone, String order, String why) {
        phone.go(app + "/orders/" + order).settle();
        phone.page.getByTestId("ask-refund").click();
        phone.page.locator("textarea").fill(why);
        phone.page.getByTestId("comes-back").getByText("¥").waitFor();
        phone.step("refund-ask-" + why.length()).isAccessible();
        phone.page.locator("form button[type=submit]").click();
        assertThat(phone.page.getByTestId("ask-refund")).hasCount(0);
    }

    private void withdraw(Chromium.Window phone, String yuan) {
        phone.go(app + "/wallet").settle();
        phone.page.getByTestId("withdraw").click();
        phone.page.locator("form input[inputmode=decimal]").fill(yuan);
        phone.step("withdrawal-ask-" + yuan).isAccessible();
        phone.page.locator("form button[type=submit]").click();
        assertThat(phone.page.locator("form input[inputmode=decimal]")).not().isVisible();
    }

    private static void confirm(Page page) {
        page.locator(".el-message-box .el-button--primary").click();
        assertThat(page.locator(".el-message-box")).not().isVisible();
    }

    private Chromium.Window window(Device device, String language, World.Player player) {
        return chromium.open(device, language, "http://localhost:" + port).as(sessions.open(player.id(), "test"));
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
        Assertions.assertThat(chromium.refusals()).isEmpty();
    }
}
