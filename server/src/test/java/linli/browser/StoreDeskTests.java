package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.catalog.ProductKind;
import linli.identity.Sessions;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a store does beside selling: closing its day, closing itself, laying goods ready; and how its products vary. */
@LinliTest
class StoreDeskTests {
    @AutoClose
    private final Chromium chromium = Chromium.start();

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private World.Player buyer;

    @BeforeEach
    void openShop() {
        open = shop.open(world, 40);
        buyer = shop.buyer(world, open.brand(), 1_000_000);
    }

    @Test
    void aStoreIsClosedForATimeAndItsMembersAreTold() {
        var desk = desk(open.owner());
        desk.go("/console/stores").settle();
        desk.page.getByTestId("close-store").click();
        desk.page.getByTestId("save-closing").click();
        assertThat(desk.page.locator("[name=closing-reason]")).isFocused();
        desk.page.locator("[name=closing-reason]").fill("店面装修，月底见");
        desk.step("store-closing").isAccessible();
        desk.page.getByTestId("save-closing").click();
        assertThat(desk.page.getByTestId("closed")).containsText("店面装修");
        desk.step("store-closed");

        var phone = phone();
        phone.go("/app/b/%s".formatted(slug())).settle();
        phone.page.locator("button.store").click();
        assertThat(phone.page.getByTestId("store-closed")).containsText("店面装修，月底见");
        assertThat(phone.page.getByRole(AriaRole.RADIO)).hasCount(0);
        phone.step("store-closed-member");

        desk.page.getByTestId("reopen-store").click();
        assertThat(desk.page.getByTestId("closed")).hasCount(0);
        phone.go("/app/b/%s".formatted(slug())).settle();
        phone.page.locator("button.store").click();
        assertThat(phone.page.getByRole(AriaRole.RADIO)).hasCount(1);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aStoreIsNotClosedForGoodWhileSomethingIsLeftThere() {
        var desk = desk(open.hq());
        desk.go("/console/stores").settle();
        desk.page.getByTestId("close-store").click();
        desk.page.getByTestId("closing-FOR_GOOD").click();
        assertThat(desk.page.getByTestId("duty").first()).containsText("先处理完");
        for (var way : desk.page.getByTestId("duty").getByRole(AriaRole.LINK).all()) {
            assertThat(way)
                    .hasAttribute(
                            "href", Pattern.compile("\\?store=" + open.store().id() + "$"));
        }
        desk.page.locator("[name=closing-reason]").fill("不做了");
        desk.page.getByTestId("save-closing").click();
        assertThat(desk.page.getByTestId("closing-refused")).containsText("还有订单、库存或只在这里卖的活动");
        desk.step("store-closing-barred");
    }

    @Test
    void aStoreInWhichNothingIsLeftIsClosedForGood() {
        world.store(open.brand(), world.person("阿梅"));
        var desk = desk(open.hq());
        desk.go("/console/stores?sort=NEWEST").settle();
        var row = desk.page.locator("main tbody tr").first();
        row.getByTestId("close-store").click();
        desk.page.getByTestId("closing-FOR_GOOD").click();
        desk.page.locator("[name=closing-reason]").fill("不做了");
        desk.page.getByTestId("save-closing").click();
        assertThat(desk.page.locator("[name=closing-reason]")).isHidden();
        assertThat(row.getByTestId("closed")).containsText("永久关店");
        desk.step("store-closed-for-good").isAccessible();
    }

    @Test
    void aDayIsClosedOnceAndOpenedAgainByHeadquarters() {
        order(2);
        var desk = desk(open.owner());
        Shop.await(() -> open.owner()
                        .http()
                        .get(open.path("/stores/" + open.store().id() + "/days/running"))
                        .body()
                        .get("figures")
                        .get("taken")
                        .get("minor")
                        .asLong()
                > 0);
        desk.go("/console/days").settle();
        assertThat(desk.page.getByTestId("running")).containsText("39.80");
        desk.page.getByTestId("close-day").click();
        desk.page.locator("[name=note]").fill("少一盒");
        desk.step("day-closing").isAccessible();
        desk.page.getByTestId("save-day").click();
        var row = desk.page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("少一盒"));
        assertThat(row).containsText("39.80");
        assertThat(desk.page.getByTestId("close-day")).hasCount(0);
        desk.step("day-closed").isAccessible();
        desk.page.getByTestId("list-export").click();
        var file = desk.page.waitForDownload(
                () -> desk.page.getByTestId("export-XLSX").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-days.xlsx");

        var office = desk(open.hq());
        office.go("/console/days?state=REOPENED").settle();
        assertThat(office.page.locator("main")).containsText("没有找到");
        office.page.getByTestId("list-clear-empty").click();
        assertThat(office.page.getByTestId("list-count")).hasText("共 1 条");
        office.page.locator("td.acts button").click();
        office.page.locator("[name=reason]").fill("数错了");
        office.page.getByTestId("save-reopen").click();
        assertThat(office.page.locator("main tbody").last()).containsText("数错了");
        var second = world.store(open.brand(), open.owner());
        office.go("/console/days?store=" + second.id()).settle();
        assertThat(office.page.locator("main")).containsText("还没有日结过");
        office.page.getByTestId("store-select").click();
        office.page
                .locator(".el-select-dropdown__item:not(.is-selected)")
                .filter(new Locator.FilterOptions().setVisible(true))
                .click();
        assertThat(office.page).hasURL(Pattern.compile("store=" + open.store().id()));
        assertThat(office.page.locator("main tbody").last()).containsText("数错了");
        office.step("days-of-stores").isAccessible();
        desk.go("/console/days").settle();
        assertThat(desk.page.getByTestId("running")).containsText("39.80");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whatOneTicksOffTheOtherSees() {
        var first = order(2);
        order(3);
        var one = desk(open.owner());
        var other = desk(open.owner());
        one.go("/console/picking").settle();
        other.go("/console/picking").settle();
        one.page.getByTestId("line").locator("input").check();
        assertThat(other.page.getByTestId("line").locator("input")).isChecked();
        order(1);
        assertThat(other.page.getByTestId("line")).containsText("还差 1");
        other.step("picking-partly").isAccessible();
        other.reload().settle();
        assertThat(other.page.getByTestId("line")).containsText("还差 1");
        bags(other).click();
        assertThat(other.page.getByTestId("bag")).hasCount(1);
        other.page.getByTestId("bag-order").first().locator("input").check();
        bags(one).click();
        var ticked = one.page.getByTestId("bag-order").first().locator("input");
        assertThat(ticked).isChecked();
        ticked.uncheck();
        assertThat(other.page.getByTestId("bag-order").first().locator("input"))
                .not()
                .isChecked();
        assertThat(one.page.getByTestId("bag-order")).hasCount(3);
        Shop.handOver(open.owner().http(), open.path("/stores/" + open.store().id()), first);
        assertThat(one.page.getByTestId("bag-order")).hasCount(2);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void eachBuyerHasOneBagThoughTheOrdersOfOthersLieBetween() {
        order(2);
        var neighbour = buyer;
        buyer = shop.buyer(world, open.brand(), 1_000_00);
        order(1);
        buyer = neighbour;
        order(3);
        var desk = desk(open.owner());
        desk.go("/console/picking").settle();
        bags(desk).click();
        var bags = desk.page.getByTestId("bag");
        assertThat(bags).hasCount(2);
        assertThat(bags.first().getByTestId("bag-order")).hasCount(2);
        assertThat(bags.first()).containsText("× 2");
        assertThat(bags.first()).containsText("× 3");
        assertThat(bags.last().getByTestId("bag-order")).hasCount(1);
        var ticks = bags.first().locator("input");
        ticks.first().check();
        assertThat(ticks.last()).not().isChecked();
        desk.step("picking-bags").isAccessible();
        desk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        desk.step("picking-bags-printed");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void thePickingListIsGoodsOnlyByBuyerAndPrintsWithoutTheRest() {
        order(2);
        var service = shop.product(open.brand(), ProductKind.SERVICE);
        var booked = buyer.http()
                .post(open.path("/orders"), """
                        {"store":"%s","lines":[{"variant":"%s","quantity":1}],"payment":"BALANCE"}
                        """.formatted(open.store().id(), service));
        Assertions.assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        var desk = desk(open.owner());
        desk.go("/console/picking").settle();
        assertThat(desk.page.getByTestId("line")).hasCount(1);
        assertThat(desk.page.getByTestId("line")).containsText("× 2");
        bags(desk).click();
        assertThat(desk.page.getByTestId("bag")).hasCount(1);
        assertThat(desk.page.getByTestId("bag")).containsText("邻居");
        assertThat(desk.page.getByTestId("bag")).containsText("× 2");
        desk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(desk.page.locator("#navigation")).isHidden();
        assertThat(desk.page.locator("header.top")).isHidden();
        assertThat(desk.page.locator(".c-tools")).isHidden();
        assertThat(desk.page.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(desk.page.getByTestId("bag")).isVisible();
        desk.step("picking-printed");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aProductGetsOptionsAndItsVariantsAnOrderByDragAndByKeyboard() {
        var desk = desk(open.hq());
        var page = desk.page;
        desk.go("/console/products").settle();
        page.locator("main tbody tr a").first().click();
        page.waitForURL(Pattern.compile(".*/products/\\d+"));
        desk.settle();
        page.getByTestId("options").click();
        page.getByTestId("add-option").click();
        page.getByTestId("save-options").click();
        assertThat(page.locator("[name=option-0]")).isFocused();
        page.locator("[name=option-0]").fill("大小");
        page.locator("[name=value-0-0]").fill("小盒");
        page.getByTestId("save-options").click();
        assertThat(variants(page)).hasText(new String[] {"小盒"});
        add(page, "大盒");
        add(page, "整箱");
        assertThat(variants(page)).hasText(new String[] {"小盒", "大盒", "整箱"});
        page.locator("tr[data-variant] .down").first().focus();
        page.keyboard().press("Enter");
        assertThat(variants(page)).hasText(new String[] {"大盒", "小盒", "整箱"});
        assertThat(page.locator("tr[data-variant]").nth(1).locator(".down")).isFocused();
        page.locator("tr[data-variant]")
                .nth(2)
                .dragTo(page.locator("tr[data-variant]").nth(0));
        assertThat(variants(page)).hasText(new String[] {"整箱", "大盒", "小盒"});
        desk.step("product-variants").isAccessible();
        page.getByTestId("retire").last().click();
        page.locator(".el-message-box__btns .el-button--primary").click();
        assertThat(variants(page)).hasText(new String[] {"整箱", "大盒"});
        Assertions.assertThat(chromium.complaints()).isEmpty();
        Assertions.assertThat(chromium.refusals()).isEmpty();
    }

    private static Locator bags(Chromium.Window window) {
        return window.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按买家装袋"));
    }

    private static Locator variants(Page page) {
        return page.locator("tr[data-variant] td:first-child b");
    }

    private static void add(Page page, String value) {
        page.getByTestId("add-variant").click();
        page.locator("[name=variant-option-0]").fill(value);
        page.locator("[name=variant-price]").fill("12");
        page.getByTestId("save-variant").click();
        assertThat(variants(page).filter(new Locator.FilterOptions().setHasText(value)))
                .hasCount(1);
    }

    private Chromium.Window desk(World.Player who) {
        return chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port).as(sessions.open(who.id(), "test"));
    }

    private Chromium.Window phone() {
        return chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port).as(sessions.open(buyer.id(), "test"));
    }

    private String slug() {
        return db.sql("select slug from network.brand where id = :id")
                .param("id", open.brand().value())
                .query(String.class)
                .single();
    }

    private String order(int quantity) {
        var answer = buyer.http().post(open.path("/orders"), shop.order(open, quantity, "BALANCE"));
        Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }
}
