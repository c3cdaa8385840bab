package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.identity.Sessions;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first day of a brand, by the console's screens alone. */
@LinliTest
class FirstDayTests {
    @Autowired
    private World world;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    @Test
    void aFounderGoesFromNothingToARunningCampaign() {
        var founder = world.person("新掌柜");
        try (var chromium = Chromium.start()) {
            var window = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                    .as(sessions.open(founder.id(), "test"));
            var page = window.page;

            window.go("/console/").settle();
            page.locator("[name=name]").fill("巷口良品");
            page.locator("[name=slug]")
                    .fill("corner-" + UUID.randomUUID().toString().substring(0, 8));
            page.locator("form button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*/stores"));

            var regions = new ArrayList<Route>();
            page.route("**/assets/regions-*.js", regions::add);
            page.getByTestId("open-store").first().click();
            page.locator("[name=store-name]").fill("巷口店");
            page.locator("[name=store-address]").fill("杭州市小河直街 1 号");
            page.locator("[name=store-address]").blur();
            page.waitForCondition(() -> !regions.isEmpty());
            assertThat(page.getByTestId("place-map")).isHidden();
            regions.forEach(Route::resume);
            assertThat(page.getByTestId("place-map").locator(".pin")).isVisible();
            page.locator("[name=owner-phone]").fill(Phones.next());
            page.getByTestId("save-store").click();
            assertThat(page.locator("main tbody")).containsText("巷口店");

            window.go("/console/imports").settle();
            page.getByTestId("csv")
                    .setInputFiles(new FilePayload("jam.csv", "text/csv", """
                    Handle,Title,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price
                    plum-jam,青梅酱,true,Title,Default Title,LL-J-1,38.00
                    """.getBytes(StandardCharsets.UTF_8)));
            page.getByTestId("apply").click();
            page.getByTestId("see").click();
            assertThat(page.locator("main tbody")).containsText("青梅酱");

            window.go("/console/communities").settle();
            page.locator("header.head button").click();
            page.locator("[name=community-name]").fill("巷口早餐桌");
            page.locator(".el-drawer__footer .el-button--primary").click();
            assertThat(page.locator("main")).containsText("巷口早餐桌");

            window.go("/console/touchpoints").settle();
            page.getByTestId("new-touchpoint").first().click();
            page.locator("[name=touchpoint-name]").fill("收银台立牌");
            page.getByTestId("save-touchpoint").click();
            assertThat(page.locator("img.poster")).isVisible();

            window.go("/console/campaigns/new").settle();
            page.getByTestId("preset-GROUP_BUY").click();
            page.locator(".goods button").first().click();
            page.locator(".picked li").waitFor();
            page.locator(".foot .el-button--primary").click();
            page.locator(".foot .el-button--primary").click();
            assertThat(page.getByTestId("doubts")).containsText("库存");
            assertThat(page.getByTestId("open-campaign")).isDisabled();
            page.getByTestId("meant").click();
            page.getByTestId("open-campaign").click();
            page.waitForURL(Pattern.compile(".*/campaigns/\\d+"));
            assertThat(page.locator("h1")).isVisible();
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }
}
