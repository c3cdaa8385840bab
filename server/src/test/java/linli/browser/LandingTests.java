package linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import linli.browser.Chromium.Device;
import linli.network.Touchpoint;
import linli.network.Touchpoints;
import linli.shared.BrandId;
import linli.shared.text.Bilingual;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import linli.testing.DemonstrationTest;
import linli.testing.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a friend's link opens on a cheap phone: little, at once, readable without script and shown well by previews. */
@DemonstrationTest
class LandingTests {
    private static final int BUDGET = 100_000;

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private JdbcClient db;

    @Autowired
    private World world;

    @Autowired
    private Touchpoints touchpoints;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @ParameterizedTest
    @CsvSource({
        "CAMPAIGN, campaign.campaign",
        "PRODUCT, catalog.product",
        "TEAM, campaign.team",
        "POST, content.post",
        "COMMUNITY, community.community",
        "BRAND, network.brand"
    })
    void aSharedLinkIsSmallAndPreviewsWell(String kind, String table) {
        var linli = one("select id from network.brand where slug = 'linli'");
        var id = one("select id from %s where %s = %d order by id limit 1"
                .formatted(table, kind.equals("BRAND") ? "id" : "brand", linli));
        var made = world.person("小林").http().post("/api/brands/" + linli + "/shares", """
                {"kind":"%s","id":"%d"}
                """.formatted(kind, id));
        var path = URI.create(made.body().get("address").asString()).getPath();
        opensSmall(path);
        var told = chromium.openWithoutScript(Device.PHONE, "zh-CN", origin()).go(path);
        var sells = List.of("CAMPAIGN", "PRODUCT", "TEAM").contains(kind);
        assertThat(meta(told.page, "og:description").startsWith("¥")).isEqualTo(sells);
        told.close();
    }

    @ParameterizedTest
    @CsvSource({"CAMPAIGN, campaign.campaign", "PRODUCT, catalog.product"})
    void anEntranceToWhatIsSoldPreviewsItsPrice(String kind, String table) {
        var linli = new BrandId(one("select id from network.brand where slug = 'linli'"));
        var id = one("select id from %s where brand = %s order by id limit 1".formatted(table, linli));
        var entrance = touchpoints.setUp(
                linli,
                new Touchpoints.NewTouchpoint(
                        Touchpoint.Kind.POSTER,
                        Touchpoint.Space.CLOUD,
                        null,
                        new Bilingual("电梯海报", null),
                        new Thing(new Kind(kind), id)),
                world.person("小林").id());
        opensSmall(entrance.path());
        var told = chromium.openWithoutScript(Device.PHONE, "zh-CN", origin()).go(entrance.path());
        assertThat(meta(told.page, "og:description")).startsWith("¥");
        told.close();
        touchpoints.retire(linli, entrance.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"STORE", "GROUP", "CLOUD"})
    void anEntranceIsSmallAndPreviewsWell(String space) {
        opensSmall("/t/"
                + db.sql("select code from network.touchpoint where space = :space order by id limit 1")
                        .param("space", space)
                        .query(String.class)
                        .single());
    }

    @Test
    void aDeadLinkSaysSoAndLeadsOn() {
        for (var language : List.of("zh-CN", "en")) {
            var window = chromium.openWithoutScript(Device.PHONE, language, origin());
            window.go("/s/000000000000");
            assertThat(window.page.locator("h1").textContent()).isNotBlank();
            window.page.locator("a.go").click();
            assertThat(window.page.url()).isEqualTo(origin() + "/app/");
            window.close();
        }
    }

    private void opensSmall(String path) {
        for (var language : List.of("zh-CN", "en")) {
            var window = chromium.openWithoutScript(Device.PHONE, language, origin());
            var page = window.page;
            var finished = new ArrayList<Request>();
            page.onRequestFinished(finished::add);
            window.go(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(finished).hasSizeGreaterThanOrEqualTo(3);
            assertThat(List.copyOf(finished).stream()
                            .map(Request::sizes)
                            .mapToInt(size -> size.responseHeadersSize + size.responseBodySize)
                            .sum())
                    .as(path)
                    .isLessThanOrEqualTo(BUDGET);
            for (var property : List.of("og:title", "og:description")) {
                assertThat(meta(page, property)).as(property).isNotBlank();
            }
            assertThat(page.locator("meta[name=description]").getAttribute("content"))
                    .isEqualTo(meta(page, "og:description"));
            var picture = meta(page, "og:image");
            assertThat(picture).startsWith(origin() + "/");
            var answer = page.request().get(picture);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).startsWith("image/");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("h1").count()).isOne();
            page.locator("a.go").click();
            assertThat(page.url()).startsWith(origin() + "/app/b/linli");
            window.close();
        }
        chromium.open(Device.PHONE, "zh-CN", origin())
                .go(path)
                .isAccessible()
                .holdsWithLargeText()
                .close();
        chromium.open(Device.PHONE, "en", origin())
                .go(path)
                .holdsWithLargeText()
                .close();
    }

    private static String meta(Page page, String property) {
        return page.locator("meta[property='%s']".formatted(property)).getAttribute("content");
    }

    private long one(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
