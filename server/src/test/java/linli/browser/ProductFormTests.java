package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.identity.Sessions;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.Pictures;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A product is written by somebody who knows neither HTML nor what an address may consist of. */
@LinliTest
class ProductFormTests {
    @AutoClose
    private final Chromium chromium = Chromium.start();

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    private Chromium.Window desk;
    private Page page;
    private World.Player hq;

    @BeforeEach
    void openDesk() {
        var open = shop.open(world, 12);
        hq = open.hq();
        desk = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .as(sessions.open(open.hq().id(), "test"));
        page = desk.page;
    }

    @Test
    void theUrlNameIsSuggested() {
        desk.go("/console/products/new").settle();
        page.locator("[name=title]").fill("青梅酱");
        page.locator("[name=title]").blur();
        assertThat(page.locator("[name=handle]")).hasValue("qing-mei-jiang");
        page.locator("[name=titleEn]").fill("Plum jam");
        page.locator("[name=titleEn]").blur();
        assertThat(page.locator("[name=handle]")).hasValue("plum-jam");
        page.locator("[name=price]").fill("38");
        page.getByTestId("save-product").click();
        page.waitForURL(Pattern.compile(".*/products/\\d+"));
    }

    @Test
    void aDescriptionIsWrittenAsItWillBeRead() {
        openFirst();
        var prose = page.getByTestId("prose").first();
        prose.click();
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().type("山上的青梅");
        page.keyboard().press("Enter");
        page.keyboard().type("五斤");
        page.getByText("列点").first().click();
        desk.step("product-prose").isAccessible();
        page.getByTestId("save-product").click();
        assertThat(page.locator(".rich li")).hasText("五斤");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whatIsTypedStaysWhenAVariantIsSaved() {
        openFirst();
        page.locator("[name=title]").fill("自己做的青梅酱");
        page.locator("tr[data-variant]").first().getByText("编辑").click();
        page.locator("[name=variant-price]").fill("12.34");
        page.getByTestId("save-variant").click();
        assertThat(page.locator("tr[data-variant]").first()).containsText("12.34");
        assertThat(page.locator("[name=title]")).hasValue("自己做的青梅酱");
        page.getByTestId("save-product").click();
        assertThat(page.locator("h1")).hasText("自己做的青梅酱");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whoIsSecondSeesWhatTheFirstChangedBeforeAnythingIsPutBack() {
        openFirst();
        var other =
                chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port).as(sessions.open(hq.id(), "test"));
        other.go(URI.create(page.url()).getPath()).settle();
        price(other.page, "8.80");
        other.page.locator("[name=title]").fill("山里的蓝莓");
        other.page.getByTestId("save-product").click();
        assertThat(other.page.locator("h1")).hasText("山里的蓝莓");

        price(page, "12.34");
        assertThat(page.locator(".el-drawer:visible")).containsText("别人改过这里");
        assertThat(page.locator("[name=variant-price]")).hasValue("12.34");
        page.locator(".el-drawer:visible").getByTestId("newest").click();
        assertThat(page.locator("[name=variant-price]")).hasValue("8.80");
        assertThat(page.getByTestId("theirs")).containsText("别人改过：售价");
        desk.step("variant-newest").isAccessible();
        page.locator(".el-drawer:visible").getByTestId("restore-draft").click();
        assertThat(page.locator("[name=variant-price]")).hasValue("12.34");
        page.getByTestId("save-variant").click();
        assertThat(page.locator("tr[data-variant]").first()).containsText("12.34");

        desk.go(URI.create(page.url()).getPath()).settle();
        other.page.locator("[name=title]").fill("海边的蓝莓");
        other.page.getByTestId("save-product").click();
        assertThat(other.page.locator("h1")).hasText("海边的蓝莓");
        page.locator("[name=title]").fill("我的蓝莓");
        page.getByTestId("save-product").click();
        page.getByTestId("newest").click();
        assertThat(page.locator("[name=title]")).hasValue("海边的蓝莓");
        assertThat(page.getByTestId("theirs")).containsText("别人改过：");
        desk.step("product-newest").isAccessible();
        page.getByTestId("restore-draft").click();
        page.getByTestId("save-product").click();
        assertThat(page.locator("h1")).hasText("我的蓝莓");
        assertThat(page.getByTestId("theirs")).hasCount(0);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    private static void price(Page page, String amount) {
        page.locator("tr[data-variant]").first().getByText("编辑").click();
        page.locator("[name=variant-price]").fill(amount);
        page.getByTestId("save-variant").click();
    }

    @Test
    void picturesStandInTheOrderTheyWereGiven() {
        openFirst();
        var pictures = page.getByTestId("pictures");
        for (int i = 0; i < 3; i++) {
            pictures.locator("input[type=file]")
                    .last()
                    .setInputFiles(new FilePayload(i + ".png", "image/png", Pictures.png()));
            assertThat(pictures.locator("img")).hasCount(i + 1);
        }
        var given = shown(pictures);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("第 1 张往后"))
                .click();
        assertThat(page.getByText("第 1 张移到了第 2 位")).isAttached();
        pictures.locator("li").nth(2).dragTo(pictures.locator("li").nth(0));
        var wanted = List.of(given.get(2), given.get(1), given.get(0));
        Assertions.assertThat(shown(pictures)).isEqualTo(wanted);
        desk.step("product-pictures").isAccessible();
        page.getByTestId("save-product").click();
        desk.settle();
        desk.reload().settle();
        assertThat(pictures.locator("img")).hasCount(3);
        Assertions.assertThat(shown(pictures)).isEqualTo(wanted);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whatIsTypedOutlivesAReloadAndIsAskedAboutOnLeaving() {
        openFirst();
        page.locator("[name=title]").fill("没写完的名字");
        page.locator("[name=title]").blur();
        page.locator("#navigation a[href$='/orders']").click();
        assertThat(page.locator(".el-message-box")).containsText("草稿留在这台设备上");
        page.locator(".el-message-box__btns button").first().click();
        assertThat(page.locator("[name=title]")).hasValue("没写完的名字");
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        desk.reload().settle();
        Assertions.assertThat(asked).containsExactly("beforeunload");
        assertThat(page.locator("[name=title]")).hasValue("蓝莓");
        page.getByTestId("restore-draft").click();
        assertThat(page.locator("[name=title]")).hasValue("没写完的名字");
        page.getByTestId("save-product").click();
        assertThat(page.locator("h1")).hasText("没写完的名字");
        assertThat(page.getByTestId("draft")).hasCount(0);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aNewProductSaysWhatItLacks() {
        desk.go("/console/products/new").settle();
        page.getByTestId("save-product").click();
        assertThat(page.locator(".el-form-item__error").filter(visible())).hasCount(3);
        assertThat(page.locator("[name=title]")).isFocused();
        desk.step("product-lacks").isAccessible();
        Assertions.assertThat(chromium.refusals()).isEmpty();
    }

    private void openFirst() {
        desk.go("/console/products").settle();
        page.locator("main tbody tr a").first().click();
        page.waitForURL(Pattern.compile(".*/products/\\d+"));
        desk.settle();
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }

    private static List<String> shown(Locator pictures) {
        return Chromium.strings(pictures.locator("img").evaluateAll("all => all.map(each => each.src)"));
    }
}
