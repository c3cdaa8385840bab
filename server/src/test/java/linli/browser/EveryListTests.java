package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.shared.PersonId;
import linli.testing.DemonstrationTest;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every list of the console does alike, with the demonstration's rows in them. */
@DemonstrationTest
class EveryListTests {
    private static final String ROWS = "main :is(.c-table > .scroll > table > tbody > tr, .cards > li)";

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private List<Screens> modules;

    @Autowired
    private Demonstration demonstration;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void prepare() {
        modules.forEach(Screens::prepare);
    }

    /**
     * A list, and what in a row of it is looked for.
     *
     * @param shown a selector of words that find the row
     */
    record Search(String path, String shown) {}

    private List<Search> searches() {
        var community = "/communities/" + demonstration.one("select id from community.community order by id limit 1");
        return List.of(
                new Search("/products", "td a"),
                new Search("/stock", "td:nth-child(2)"),
                new Search("/stock-movements", "td small"),
                new Search("/words?all=true", "td b"),
                new Search("/campaigns", "td a"),
                new Search("/posts", "td a"),
                new Search("/communities", "h2"),
                new Search(community + "?tab=members", ".thing .name"),
                new Search("/orders", ".thing .note"),
                new Search("/withdrawals", "td b"),
                new Search("/commissions", "td.nowrap a"),
                new Search("/payment-mismatches", "tr:nth-child(4) td"),
                new Search("/stores", "td b"),
                new Search("/personas", "h2"),
                new Search("/touchpoints", "td b"),
                new Search("/staff", ".thing .name"),
                new Search("/audit", "td button"));
    }

    @Test
    void aSearchFindsWhatItIsForStandsInTheAddressOutlastsTheWayBackAndIsCleared() {
        var window = open(Device.DESK, "zh-CN", demonstration.person("hq"));
        SoftAssertions.assertSoftly(softly -> {
            for (var search : searches()) {
                softly.check(() -> looksThrough(window, search));
            }
            softly.check(() -> findsAProductByItsSku(window));
        });
        noComplaints();
    }

    @Test
    void whatIsExportedForAnotherShopIsToldFromTheListAsItIs() {
        var page = open(Device.DESK, "en", demonstration.person("hq"))
                .go("/console/products")
                .settle()
                .page;
        assertThat(page.locator("main header.head")).containsText("Export for another shop (Shopify)");
        assertThat(page.getByTestId("list-export")).hasText("Export this list");
        noComplaints();
    }

    private void looksThrough(Chromium.Window window, Search search) {
        var page = window.go("/console" + search.path()).settle().page;
        var rows = page.locator(ROWS);
        var all = rows.count();
        Assertions.assertThat(all).as("rows of " + search.path()).isPositive();
        var words = words(rows.last().locator(search.shown()).first().textContent());
        var found = rows.filter(new Locator.FilterOptions().setHasText(words));
        var other = rows.filter(new Locator.FilterOptions().setHasNotText(words));
        page.getByTestId("list-search").fill(words);
        page.waitForURL(url -> isSearched(url, words));
        window.settle();
        assertThat(other).hasCount(0);
        assertThat(found.first()).isVisible();
        page.locator("#navigation a[href$='/console/']").first().click();
        assertThat(page).hasURL(Pattern.compile("/console/$"));
        page.goBack();
        page.waitForURL(url -> isSearched(url, words));
        assertThat(page.getByRole(AriaRole.SEARCH).locator("input").first()).hasValue(words);
        window.settle();
        assertThat(other).hasCount(0);
        assertThat(found.first()).isVisible();
        page.getByTestId("list-clear").click();
        if (!search.path().contains("all=true")) {
            assertThat(rows).hasCount(all);
        }
        assertThat(page).not().hasURL(Pattern.compile("[?&]q="));
    }

    /** Of a line of several things the last, and of a short number the digits. */
    private static String words(String shown) {
        return shown.substring(shown.lastIndexOf('·') + 1).replace("…", "").strip();
    }

    private static boolean isSearched(String url, String words) {
        return URLDecoder.decode(url, StandardCharsets.UTF_8).contains("q=" + words);
    }

    private void findsAProductByItsSku(Chromium.Window window) {
        var page = window.go("/console/stock").settle().page;
        var line = page.locator(ROWS).last();
        var sku = line.locator("td").nth(1).textContent().strip();
        var title = line.locator("td a").first().textContent().strip();
        window.go("/console/products?q=" + sku).settle();
        assertThat(page.locator(ROWS)).hasCount(1);
        assertThat(page.locator(ROWS)).containsText(title);
    }

    private Chromium.Window open(Device device, String language, PersonId reader) {
        return chromium.open(device, language, "http://localhost:" + port).as(demonstration.session(reader));
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
