package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first day of a brand, by the console's screens alone. */
@LinliTest
class FirstDayTests {
    /** What is to say something and says nothing. */
    private static final String EMPTY = """
            () => [...document.querySelectorAll('main :is(h1, h2, h3, h4, b, strong, small, td, p, a, button)')]
              .filter((each) => each.checkVisibility() && !each.innerText && !each.ariaLabel
                && !each.querySelector('img, svg, input, [aria-label]'))
              .map((each) => each.outerHTML.slice(0, 120))
            """;

    @Autowired
    private World world;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    @Test
    void aFounderGoesFromNothingToARunningCampaign() {
        var founder = world.person("新掌柜");
        var slug = "corner-" + UUID.randomUUID().toString().substring(0, 8);
        try (var chromium = Chromium.start()) {
            var window = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                    .as(sessions.open(founder.id(), "test"));
            var page = window.page;

            window.go("/console/").settle();
            page.locator("[name=name]").fill("巷口良品");
            page.locator("[name=slug]").fill(slug);
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
            isReadInChineseByAnEnglishReader(chromium, founder, slug);
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }

    /** What nobody wrote in English stands there as it was written, and no place is left empty. */
    private void isReadInChineseByAnEnglishReader(Chromium chromium, World.Player founder, String slug) {
        var phone = chromium.open(Device.PHONE, "en", "http://localhost:" + port);
        var home = "/app/b/" + slug;
        var empty = new ArrayList<String>();
        reads(phone, empty, home, "巷口良品");
        phone.page.locator("main .store").first().click();
        assertThat(phone.page.locator("[role=dialog]:visible")).containsText("巷口店");
        assertThat(phone.page.locator("[role=dialog]:visible")).containsText("杭州市小河直街 1 号");
        reads(phone, empty, home + "/communities/" + id(slug, "community.community"), "巷口早餐桌");
        reads(phone, empty, home + "/campaigns/" + id(slug, "campaign.campaign"), "青梅酱");
        reads(phone, empty, home + "/products/" + id(slug, "catalog.product"), "青梅酱");
        reads(phone, empty, "/t/" + entrance(slug), "巷口良品");
        var counter =
                chromium.open(Device.DESK, "en", "http://localhost:" + port).as(sessions.open(founder.id(), "test"));
        reads(counter, empty, "/console/touchpoints", "收银台立牌");
        Assertions.assertThat(empty).isEmpty();
    }

    private static void reads(Chromium.Window window, List<String> empty, String path, String written) {
        window.go(path).settle();
        assertThat(window.page.locator("body")).containsText(written);
        empty.addAll(Chromium.strings(window.page.evaluate(EMPTY)));
    }

    private long id(String slug, String table) {
        return db.sql("select t.id from %s t join network.brand b on b.id = t.brand where b.slug = :slug"
                        .formatted(table))
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private String entrance(String slug) {
        return db.sql("""
                select t.code from network.touchpoint t join network.brand b on b.id = t.brand
                 where b.slug = :slug and t.name = '收银台立牌'
                """).param("slug", slug).query(String.class).single();
    }
}
