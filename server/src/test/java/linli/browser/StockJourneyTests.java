package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.catalog.ProductKind;
import linli.identity.Sessions;
import linli.network.Store;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stock as it is counted at a desk, and what a neighbour can buy of it. */
@LinliTest
class StockJourneyTests {
    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    private Shop.Open open;

    @BeforeEach
    void openShop() {
        open = shop.open(world, 12);
    }

    @Test
    void whatWasMadeByHandIsStockedAndBought() {
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.hq());
            var page = window.page;
            make(window, "手作青梅酱", "plum-jam", "");
            page.locator("header.head .el-button").nth(1).click();
            assertThat(page.locator("header.head .tag")).hasText("在售，无库存");
            window.step("product-none-in-stock");
            window.go("/console/products").settle();
            assertThat(row(page, "手作青梅酱")).containsText("在售，无库存");

            row(page, "手作青梅酱").locator("a").first().click();
            page.locator("a[href*='/stock?']").first().click();
            type(row(page, "手作青梅酱"), "3");
            page.keyboard().press("Enter");
            assertThat(row(page, "手作青梅酱").getByRole(AriaRole.STATUS)).hasText("已保存");
            window.step("stock-counted").isAccessible();

            make(window, "手作桂花糖", "osmanthus", "5");
            page.locator("header.head .el-button").nth(1).click();
            assertThat(page.locator("header.head .tag")).hasText("在售");
            window.go("/console/products").settle();
            assertThat(row(page, "手作桂花糖")).containsText("5");

            var buyer = shop.buyer(world, open.brand(), 1_000_000);
            var phone = chromium.open(Device.PHONE, "zh-CN", "http://127.0.0.1:" + port)
                    .as(sessions.open(buyer.id(), "test"));
            phone.go("/app/b/%s/products".formatted(slug())).settle();
            phone.page.getByText("手作青梅酱").first().click();
            phone.page.getByTestId("buy").click();
            phone.page.waitForURL(Pattern.compile(".*/checkout.*"));
            phone.step("stocked-by-hand-checkout");
            phone.page.getByTestId("place-order").click();
            Shop.await(() -> levels().contains(2));
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }

    @Test
    void whatWasImportedWithoutAStoreIsStockedInAnyAndBought() {
        var second = world.store(open.brand(), open.owner());
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.hq());
            var page = window.page;
            bring(window, "", "");
            window.go("/console/stock?q=LL-J-1").settle();
            assertThat(row(page, "青梅酱")).hasCount(2);
            window.go("/console/stock?q=LL-J-1&store=" + second.id()).settle();
            type(row(page, "青梅酱"), "3");
            page.keyboard().press("Enter");
            assertThat(row(page, "青梅酱").getByRole(AriaRole.STATUS)).hasText("已保存");

            bring(window, ",Variant Inventory Qty", ",7", open.store());
            window.go("/console/stock?q=LL-J-1&store=" + open.store().id()).settle();
            assertThat(row(page, "青梅酱").locator(".saved input")).hasValue("7");

            var buyer = shop.buyer(world, open.brand(), 1_000_000);
            var phone = chromium.open(Device.PHONE, "zh-CN", "http://127.0.0.1:" + port)
                    .as(sessions.open(buyer.id(), "test"));
            phone.go("/app/b/%s/products".formatted(slug())).settle();
            phone.page.getByText("青梅酱").first().click();
            phone.page.getByTestId("buy").click();
            phone.page.getByTestId("place-order").click();
            phone.page.waitForURL(Pattern.compile(".*/orders/\\d+.*"));
            window.reload().settle();
            assertThat(row(page, "青梅酱").locator(".saved input")).hasValue("6");
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }

    /** Imports one jar of jam, with stock for a store if one is given. */
    private static void bring(Chromium.Window window, String column, String cell, Store... stocked) {
        var page = window.go("/console/imports").settle().page;
        for (var store : stocked) {
            page.locator(".c-tools .el-select").first().click();
            page.getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName(store.name().zh()))
                    .first()
                    .click();
        }
        page.getByTestId("csv").setInputFiles(new FilePayload("jam.csv", "text/csv", """
                Handle,Title,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price%s
                plum-jam,青梅酱,true,Title,Default Title,LL-J-1,38.00%s
                """.formatted(column, cell)
                .getBytes(StandardCharsets.UTF_8)));
        page.getByTestId("apply").click();
        page.getByTestId("see").waitFor();
    }

    @Test
    void aNumberTabAnotherNumberSavesBoth() {
        var second = shop.product(open.brand(), ProductKind.GOODS);
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.owner());
            window.go("/console/stock").settle();
            var held = new ArrayList<Route>();
            window.page.route("**/counts", held::add);
            var fields = window.page.locator(".saved input");
            type(fields.nth(0), "111");
            window.page.keyboard().press("Tab");
            assertThat(fields.nth(1)).isFocused();
            window.page.keyboard().type("222");
            window.page.keyboard().press("Enter");
            window.page.waitForCondition(() -> held.size() == 2);
            held.forEach(Route::resume);
            assertThat(window.page.locator(".saved [role=status]")).hasText(new String[] {"已保存", "已保存"});
            Assertions.assertThat(levels()).containsExactly(111, 222);
            Assertions.assertThat(second).isNotNull();
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }

    @Test
    void anEmptiedFieldSavesNothingAndSaysSo() {
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.owner());
            window.go("/console/stock").settle();
            var field = window.page.locator(".saved input");
            type(field, "");
            window.page.keyboard().press("Enter");
            assertThat(window.page.locator(".saved [role=alert]")).hasText("没有填数，没有保存");
            window.step("stock-emptied").isAccessible();
            window.page.keyboard().press("Escape");
            assertThat(field).hasValue("12");
            Assertions.assertThat(levels()).containsExactly(12);
        }
    }

    @Test
    void aStalePageOverwritesNothingAndLetsOneCountAgain() {
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.owner());
            window.go("/console/stock").settle();
            var buyer = shop.buyer(world, open.brand(), 1_000_000);
            Assertions.assertThat(buyer.http()
                            .post(open.path("/orders"), shop.order(open, 3, "BALANCE"))
                            .status())
                    .isEqualTo(201);
            var field = window.page.locator(".saved input");
            type(field, "20");
            window.page.keyboard().press("Enter");
            assertThat(window.page.locator(".saved [role=alert]")).containsText("你看的时候是 12 件，现在是 9 件");
            assertThat(field).hasValue("20");
            Assertions.assertThat(levels()).containsExactly(9);
            window.step("stock-stale");
            field.press("Enter");
            assertThat(window.page.locator(".saved [role=status]")).hasText("已保存");
            Assertions.assertThat(levels()).containsExactly(20);
            window.page.locator("td.acts a").click();
            assertThat(window.page.locator("main tbody tr").first()).containsText("盘点");
            assertThat(window.page.locator("main tbody tr").first()).containsText("取走 3");
            window.step("stock-movements").isAccessible();
        }
    }

    @Test
    void whatBrokeIsNotedWithItsReason() {
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.owner());
            window.go("/console/stock").settle();
            window.page.locator("td.acts button").click();
            window.page.locator(".el-dialog").getByText("损耗").click();
            window.page.locator("[name=move-quantity]").fill("4");
            assertThat(window.page.locator(".el-dialog")).containsText("之后 8 件");
            window.step("stock-move").isAccessible();
            window.page.getByTestId("save-move").click();
            assertThat(window.page.locator(".saved input")).hasValue("8");
            Assertions.assertThat(levels()).containsExactly(8);
        }
    }

    @Test
    void whatCameInIsAddedWithItsReasonAndANote() {
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.owner());
            var page = window.go("/console/stock").settle().page;
            var dialog = page.locator(".el-dialog");
            page.locator("td.acts button").click();
            dialog.getByText("损耗").click();
            dialog.getByText("到货").click();
            dialog.getByText("增加", new Locator.GetByTextOptions().setExact(true))
                    .click();
            dialog.locator("[name=move-quantity]").fill("5");
            assertThat(dialog).containsText("之后 17 件");
            dialog.getByPlaceholder("选填，例如供应商或单号").fill("第二车");
            window.step("stock-came-in").isAccessible();
            page.getByTestId("save-move").click();
            assertThat(page.locator(".saved input")).hasValue("17");
            Assertions.assertThat(levels()).containsExactly(17);

            page.locator("td.acts a").click();
            var movement = page.locator("main tbody tr").first();
            assertThat(movement).containsText("到货");
            assertThat(movement).containsText("第二车");
            assertThat(movement).containsText("+5");
            assertThat(movement).containsText("17");
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aCartKeepsWhatIsPressedWhileItIsSavedAndNothingOfAnEmptiedField() {
        var buyer = shop.buyer(world, open.brand(), 1_000_000);
        var item = open.path("/cart/items/" + open.variant());
        Assertions.assertThat(buyer.http()
                        .put(
                                item,
                                "{\"store\":\"%s\",\"quantity\":1}"
                                        .formatted(open.store().id()))
                        .status())
                .isEqualTo(200);
        try (var chromium = Chromium.start()) {
            var window = chromium.open(Device.PHONE, "zh-CN", "http://127.0.0.1:" + port)
                    .as(sessions.open(buyer.id(), "test"));
            var page = window.go("/app/b/%s/cart".formatted(slug())).settle().page;
            var held = new ArrayList<Route>();
            page.route("**/cart/items/*", held::add);
            page.locator(".quantity button").last().click();
            page.waitForCondition(() -> held.size() == 1);
            page.locator(".quantity button").last().click();
            assertThat(page.locator(".quantity input")).hasValue("3");
            page.unroute("**/cart/items/*");
            held.getFirst().resume();
            Shop.await(() -> inCart(buyer) == 3);
            page.locator(".quantity input").fill("");
            page.locator(".quantity input").press("Tab");
            assertThat(page.locator(".quantity input")).hasValue("3");
            Assertions.assertThat(inCart(buyer)).isEqualTo(3);
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    private int inCart(World.Player buyer) {
        return buyer.http()
                .get(open.path("/cart"))
                .body()
                .get("items")
                .get(0)
                .get("quantity")
                .asInt();
    }

    private String slug() {
        return open.hq()
                .http()
                .get("/api/brands/" + open.brand())
                .body()
                .get("slug")
                .asString();
    }

    private Chromium.Window desk(Chromium chromium, World.Player who) {
        return chromium.open(Device.DESK, "zh-CN", "http://127.0.0.1:" + port).as(sessions.open(who.id(), "test"));
    }

    private static void make(Chromium.Window window, String title, String handle, String opening) {
        var page = window.go("/console/products/new").settle().page;
        page.locator("[name=title]").fill(title);
        page.locator("[name=handle]").fill(handle);
        page.locator("[name=price]").fill("38");
        page.locator("[name=opening]").fill(opening);
        page.getByTestId("save-product").click();
        page.waitForURL(Pattern.compile(".*/products/\\d+"));
        window.settle();
    }

    private static Locator row(Page page, String text) {
        return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void type(Locator place, String text) {
        var field = place.evaluate("node => node.tagName").equals("INPUT") ? place : place.locator(".saved input");
        field.focus();
        field.press("Control+A");
        if (text.isEmpty()) {
            field.press("Delete");
        } else {
            field.page().keyboard().type(text);
        }
    }

    private List<Integer> levels() {
        var levels = new ArrayList<Integer>();
        open.owner()
                .http()
                .get(open.path("/stores/%s/stock".formatted(open.store().id())))
                .body()
                .get("items")
                .forEach(line -> levels.add(line.get("available").asInt()));
        return levels;
    }
}
