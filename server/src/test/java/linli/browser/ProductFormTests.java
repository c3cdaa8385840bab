package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
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

    @BeforeEach
    void openDesk() {
        var open = shop.open(world, 12);
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
        desk.go("/console/products").settle();
        page.locator("tbody tr a").first().click();
        page.waitForURL(Pattern.compile(".*/products/\\d+"));
        desk.settle();
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
        desk.go("/console/products").settle();
        page.locator("tbody tr a").first().click();
        page.waitForURL(Pattern.compile(".*/products/\\d+"));
        desk.settle();
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
}
