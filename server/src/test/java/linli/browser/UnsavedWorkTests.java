package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.browser.Chromium.Device;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.Destination;
import linli.identity.People;
import linli.identity.Sessions;
import linli.identity.signin.RecordedCodes;
import linli.network.Network;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import linli.testing.World.Player;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody has typed and not saved is not lost by leaving, and a form says what it lacks. */
@LinliTest
class UnsavedWorkTests {
    private static final String DRAFTS = "Object.keys(localStorage).filter((key) => key.startsWith('linli.own.'))";

    @AutoClose
    private final Chromium chromium = Chromium.start();

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Network network;

    @Autowired
    private Communities communities;

    @Autowired
    private Sessions sessions;

    @Autowired
    private People people;

    @Autowired
    private RecordedCodes codes;

    @LocalServerPort
    private int port;

    private Chromium.Window desk;
    private Page page;

    private Player hq;

    @BeforeEach
    void openDesk() {
        hq = world.person("林总");
        world.brand(hq);
        desk = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port).as(sessions.open(hq.id(), "test"));
        page = desk.page;
    }

    @Test
    void aClickBesideADrawerAndEscapeAskFirst() {
        startAStore();
        page.mouse().click(40, 400);
        assertThat(page.locator(".el-message-box")).containsText("还没有保存");
        desk.step("unsaved-asked").isAccessible();
        stay();
        assertThat(page.locator("[name=store-name]")).hasValue("巷口店");
        page.locator("[name=store-name]").press("Escape");
        assertThat(page.locator(".el-message-box")).isVisible();
        leave();
        assertThat(page.locator("[name=store-name]")).isHidden();
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void anUntouchedDrawerClosesWithoutAQuestion() {
        desk.go("/console/stores").settle();
        page.getByTestId("open-store").first().click();
        assertThat(page.locator("[name=store-name]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("[name=store-name]")).isHidden();
        assertThat(page.locator(".el-message-box")).isHidden();
    }

    @Test
    void goingBackAsksFirstAndTheDraftIsOfferedOnReturn() {
        desk.go("/console/posts").settle();
        page.locator("a[href='/console/posts/new']").first().click();
        page.locator("[name=post-title]").fill("阳台上的薄荷");
        page.goBack();
        assertThat(page.locator(".el-message-box")).containsText("草稿留在这台设备上");
        stay();
        assertThat(page.locator("[name=post-title]")).hasValue("阳台上的薄荷");
        page.goBack();
        leave();
        page.waitForURL("**/console/posts");
        page.locator("a[href='/console/posts/new']").first().click();
        assertThat(page.locator("[name=post-title]")).hasValue("");
        assertThat(page.getByTestId("draft")).containsText("写过，没有保存");
        desk.step("draft-offered").isAccessible();
        page.getByTestId("restore-draft").click();
        assertThat(page.locator("[name=post-title]")).hasValue("阳台上的薄荷");
        page.getByTestId("publish").click();
        page.waitForURL("**/console/posts/*");
        assertThat(page.locator("header.head")).containsText("已发布");
        Assertions.assertThat(drafts()).isEmpty();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aDraftComesBackWithWhatFollowsFromItsChoices() {
        var shopkeeper = shop.open(world, 12).hq();
        var office = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .as(sessions.open(shopkeeper.id(), "test"));
        page = office.page;
        office.go("/console/touchpoints").settle();
        page.getByTestId("new-touchpoint").first().click();
        page.locator("[name=touchpoint-name]").fill("门口的海报");
        var drawer = page.locator(".el-drawer");
        drawer.getByText("商品", new Locator.GetByTextOptions().setExact(true)).click();
        drawer.locator(".el-select").last().click();
        var option = page.locator("[role=option]:visible").first();
        var name = option.textContent().strip();
        option.click();
        assertThat(drawer.locator(".el-select").last()).containsText(name);
        page.locator("[name=touchpoint-name]").press("Escape");
        leave();
        assertThat(drawer).isHidden();

        page.getByTestId("new-touchpoint").first().click();
        page.getByTestId("restore-draft").click();
        assertThat(page.locator("[name=touchpoint-name]")).hasValue("门口的海报");
        assertThat(drawer.locator(".el-select").last()).containsText(name);
        page.getByTestId("save-touchpoint").click();
        assertThat(page.locator("img.poster")).isVisible();
    }

    @Test
    void aPostOnceKeptAsADraftIsGuardedAgain() {
        var open = shop.open(world, 1);
        var writer = shop.buyer(world, open.brand(), 1_00);
        var home = "/app/b/" + network.getBrand(open.brand()).slug();
        var phone =
                chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port).as(sessions.open(writer.id(), "test"));
        phone.go(home + "/posts").settle();
        phone.page.locator("a[href$='/write']").first().click();
        phone.page.getByTestId("title").fill("阳台上的薄荷");
        phone.page.getByText("存草稿").click();
        assertThat(phone.page.locator(".van-toast")).containsText("草稿已保存");
        phone.page.getByTestId("waist").fill("三盆都活了");
        phone.page.goBack();
        assertThat(phone.page.locator(".van-dialog")).containsText("还没有保存");
        phone.page.locator(".van-dialog__cancel").click();
        assertThat(phone.page.getByTestId("waist")).hasValue("三盆都活了");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void savingAnotherPartOfTheProfileSavesAndLosesNothingTyped() {
        var open = shop.open(world, 1);
        var member = shop.buyer(world, open.brand(), 1_00);
        var phone =
                chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port).as(sessions.open(member.id(), "test"));
        phone.go("/app/b/" + network.getBrand(open.brand()).slug() + "/me/profile")
                .settle();
        var name = phone.page.locator("input[autocomplete=nickname]");
        var before = name.inputValue();
        name.fill("巷口的阿梅");
        phone.page.locator("#marketing").click();
        assertThat(phone.page.locator(".van-toast")).containsText("已保存");
        assertThat(name).hasValue("巷口的阿梅");
        var saved = member.http().get("/api/me").body();
        Assertions.assertThat(saved.get("name").asString()).isEqualTo(before);
        Assertions.assertThat(saved.at("/consents/marketing").asBoolean()).isTrue();
        phone.page.locator("header a[href$='/cart']").click();
        assertThat(phone.page.locator(".van-dialog")).containsText("还没有保存");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void inAnotherLanguageTheServerIsAskedAnewAndNothingTypedIsLost() {
        desk.go("/console/posts/new").settle();
        page.locator("[name=post-title]").fill("阳台上的薄荷");
        page.locator("[aria-label^='EN · ']").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        desk.settle();
        assertThat(page.locator("[name=post-title]")).hasValue("阳台上的薄荷");

        var open = shop.open(world, 1);
        var phone = chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port);
        phone.go("/app/b/" + network.getBrand(open.brand()).slug() + "/products/1")
                .settle();
        var refusal = phone.page.locator("main [role=alert] .hint");
        assertThat(refusal).hasText("没有找到这个商品。");
        phone.page.getByTestId("sign-in").click();
        phone.page.getByRole(AriaRole.DIALOG).getByText("English").click();
        assertThat(refusal).hasText("There is no such product.");
        phone.close();
    }

    @Test
    void aSessionThatEndsIsTakenUpAgainOverTheForm() {
        loseTheSession();
        desk.step("session-ended").isAccessible();
        signInAgain(hq);
        assertThat(page.getByTestId("sign-in-again")).hasCount(0);
        assertThat(page.locator("[name=post-title]")).hasValue("阳台上的薄荷");
        page.getByTestId("publish").click();
        page.waitForURL("**/console/posts/*");
        assertThat(page.locator("header.head")).containsText("已发布");
    }

    @Test
    void whoeverElseSignsInFindsThePageAnew() {
        loseTheSession();
        signInAgain(world.person("小周"));
        page.waitForURL("**/console/found");
        assertThat(page.locator("[name=post-title]")).hasCount(0);
    }

    @Test
    void closingThePageAsksFirst() {
        startAStore();
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> note(asked, dialog));
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.waitForCondition(() -> !asked.isEmpty());
        Assertions.assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void aNumberOfStockThatIsNotSavedAsksFirst() {
        at(shop.open(world, 5)).go("/console/stock").settle();
        page.locator(".saved input").first().fill("40");
        page.locator("a.home").click();
        page.waitForURL("**/console/");
        desk.go("/console/stock").settle();
        assertThat(page.locator(".saved input").first()).hasValue("40");
        page.locator(".saved input").first().fill("四十");
        page.locator("a.home").click();
        assertThat(page.locator(".el-message-box")).containsText("还没有保存");
        stay();
        assertThat(page.locator(".saved input").first()).hasValue("四十");
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> note(asked, dialog));
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.waitForCondition(() -> !asked.isEmpty());
        Assertions.assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void whyAStoreClosesIsOfferedAgainWithTheDayThatWasChosen() {
        at(shop.open(world, 0)).go("/console/stores").settle();
        page.getByTestId("close-store").click();
        page.locator("[name=closing-reason]").fill("店面装修");
        leaveTheForm();
        page.getByTestId("close-store").click();
        assertThat(page.locator("[name=closing-reason]")).hasValue("");
        page.getByTestId("restore-draft").click();
        assertThat(page.locator("[name=closing-reason]")).hasValue("店面装修");
        page.getByTestId("save-closing").click();
        assertThat(page.getByTestId("closed")).containsText("店面装修");
        Assertions.assertThat(drafts()).isEmpty();
    }

    @Test
    void whatVariantsDifferByIsOfferedAgain() {
        at(shop.open(world, 5)).go("/console/products").settle();
        page.locator("main tbody tr a").first().click();
        page.waitForURL("**/console/products/*");
        page.getByTestId("options").click();
        page.getByTestId("add-option").click();
        page.locator("[name=option-0]").fill("大小");
        page.locator("[name=value-0-0]").fill("小盒");
        leaveTheForm();
        page.getByTestId("options").click();
        page.getByTestId("restore-draft").click();
        assertThat(page.locator("[name=option-0]")).hasValue("大小");
        page.getByTestId("save-options").click();
        assertThat(page.locator("tr[data-variant] td:first-child b")).hasText("小盒");
        Assertions.assertThat(drafts()).isEmpty();
    }

    @Test
    void whatAGroupIsCalledIsOfferedAgain() {
        var open = shop.open(world, 0);
        var kitchen =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.OPEN, 50));
        at(open).go("/console/communities/" + kitchen).settle();
        page.getByTestId("rename-group").first().click();
        page.locator("[name=group-name]").fill("早起买菜");
        leaveTheForm();
        page.getByTestId("rename-group").first().click();
        page.getByTestId("restore-draft").click();
        assertThat(page.locator("[name=group-name]")).hasValue("早起买菜");
        page.getByTestId("save-group").click();
        assertThat(page.locator("main")).containsText("早起买菜");
        Assertions.assertThat(drafts()).isEmpty();
    }

    private Chromium.Window at(Shop.Open open) {
        desk = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .as(sessions.open(open.hq().id(), "test"));
        page = desk.page;
        return desk;
    }

    private void leaveTheForm() {
        page.keyboard().press("Escape");
        leave();
        assertThat(page.locator(".el-dialog, .el-drawer").filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
    }

    @Test
    void nothingTypedStaysOnTheDeviceAfterSigningOut() {
        startAStore();
        Assertions.assertThat(drafts()).hasSize(1);
        page.keyboard().press("Escape");
        leave();
        assertThat(page.locator(".el-drawer")).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("账户菜单"))
                .click();
        page.locator(".el-dropdown-menu__item").filter(text("退出登录")).click();
        page.waitForURL("**/sign-in");
        Assertions.assertThat(drafts()).isEmpty();
    }

    @Test
    void aPasswordIsNeverKept() {
        desk.go("/console/account").settle();
        page.getByTestId("password").locator("button").click();
        page.locator("[name=password]").fill("correct horse battery");
        Assertions.assertThat(drafts()).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator(".el-message-box")).containsText("离开就没有了");
    }

    @Test
    void aButtonSaysWhichFieldsAreMissing() {
        desk.go("/console/stores").settle();
        page.getByTestId("open-store").first().click();
        assertThat(page.locator("[name=store-name]")).isVisible();
        desk.settle();
        page.getByTestId("save-store").click();
        assertThat(page.locator(".el-drawer .el-form-item__error"))
                .hasText(new String[] {"还没填：店名", "还没填：地址", "还没定位置：先选省市区，或填经纬度"});
        desk.step("form-says-what-is-missing").isAccessible();
        page.locator("[name=store-name]").fill("巷口店");
        page.locator("[name=store-address]").fill("浙江省杭州市拱墅区小河直街 1 号");
        page.locator("[name=store-address]").blur();
        assertThat(page.locator(".el-drawer .el-form-item__error")).hasCount(0);
        Assertions.assertThat(chromium.refusals()).isEmpty();
    }

    private void loseTheSession() {
        desk.go("/console/posts/new").settle();
        page.locator("[name=post-title]").fill("阳台上的薄荷");
        page.context().clearCookies();
        page.getByTestId("publish").click();
        assertThat(page.getByTestId("sign-in-again")).containsText("请再登录一次");
        assertThat(page.locator("[name=post-title]")).hasValue("阳台上的薄荷");
    }

    private void signInAgain(Player person) {
        var email = "w-%s@shop.example".formatted(UUID.randomUUID());
        people.bind(person.id(), Destination.parse(email));
        var form = page.getByTestId("sign-in-again");
        form.getByTestId("by-code").click();
        form.locator("[name=destination]").fill(email);
        form.getByTestId("send-code").click();
        form.locator("input[name=agreed]").check();
        page.waitForCondition(() -> codes.has(email));
        form.locator("[name=one-time]").fill(codes.last(email));
        form.locator("button[type=submit]").click();
    }

    private void startAStore() {
        desk.go("/console/stores").settle();
        page.getByTestId("open-store").first().click();
        page.locator("[name=store-name]").fill("巷口店");
    }

    private void stay() {
        page.locator(".el-message-box__btns button").first().click();
        assertThat(page.locator(".el-message-box")).isHidden();
    }

    private void leave() {
        page.locator(".el-message-box__btns .el-button--primary").click();
    }

    private List<String> drafts() {
        return Chromium.strings(page.evaluate(DRAFTS));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void note(List<String> asked, Dialog dialog) {
        asked.add(dialog.type());
        dialog.dismiss();
    }
}
