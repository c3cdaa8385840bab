package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.campaign.Terms;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.identity.Sessions;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an office looks through besides orders: stock, campaigns, posts, products and touchpoints. */
@LinliTest
class OfficeListTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Stock stock;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aShop() {
        open = shop.open(world, 500);
    }

    @Test
    void todayLeadsToExactlyTheStockThatItCountsAsLow() {
        for (int left = 0; left < 6; left++) {
            stock.set(open.brand(), open.store().id(), Map.of(shop.product(open.brand(), ProductKind.GOODS), left));
        }
        var window = open("zh-CN", "/console/");
        var page = window.page;
        assertThat(page.getByTestId("waiting-catalog.stock")).containsText("4");
        page.getByTestId("waiting-catalog.stock").click();
        assertThat(page).hasURL(Pattern.compile("/stock\\?state=LOW"));
        rows(page, 4);
        assertThat(page.getByTestId("list-count")).hasText("共 4 条");
        window.step("stock-low").isAccessible();
        page.getByTestId("list-clear").click();
        rows(page, 7);
        page.getByTestId("list-search").fill("没有这样的");
        assertThat(page.locator("main")).containsText("没有找到符合条件的");
        page.getByTestId("list-clear-empty").click();
        rows(page, 7);
        page.getByText("全部库存记录").click();
        rows(page, 7);
        page.getByTestId("days").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("上月"))
                .click();
        assertThat(page).hasURL(Pattern.compile("stock-movements\\?from="));
        window.settle().step("all-movements").isAccessible();
        page.goBack();
        rows(page, 7);
        noComplaints();
    }

    @Test
    void takesAllThatIsFilteredOffSaleAndTellsWhatItCouldNotSell() {
        for (int i = 0; i < 40; i++) {
            shop.product(open.brand(), ProductKind.GOODS);
        }
        shop.product(open.brand(), ProductKind.DIGITAL);
        var window = open("en", "/console/products?state=ON_SALE");
        var page = window.page;
        rows(page, 30);
        page.locator("thead input[type=checkbox]").check();
        assertThat(page.getByTestId("list-selected")).hasText("30 selected");
        page.getByTestId("list-everything").click();
        assertThat(page.getByTestId("list-selected")).hasText("Selected: all 42");
        window.step("list-everything").isAccessible();
        page.getByTestId("bulk-unpublish").click();
        assertThat(page.locator("main")).containsText("Nothing found");
        window.go("/console/products?state=OFF_SALE").settle();
        rows(page, 30);
        assertThat(page.getByTestId("list-count")).hasText("42 in all");
        page.locator("thead input[type=checkbox]").check();
        page.getByTestId("list-everything").click();
        page.getByTestId("bulk-publish").click();
        assertThat(page.getByTestId("list-left")).containsText("1 left as they were");
        assertThat(page.getByTestId("list-left")).containsText("Blueberries");
        rows(page, 1);
        window.step("list-left").isAccessible();
        noComplaints();
    }

    @Test
    void hidesTheSelectedPostsForAReasonAndShowsThemAgain() {
        var hq = open.hq().http();
        for (int i = 0; i < 3; i++) {
            var post = hq.post(
                            open.path("/posts"),
                            "{\"origin\":null,\"persona\":null,\"title\":\"特价 %d\",\"hook\":\"\",\"cover\":null,\"waist\":\"\",\"legs\":[]}"
                                    .formatted(i))
                    .body()
                    .at("/post/head/id")
                    .asString();
            hq.post(open.path("/posts/" + post + "/publish"), "");
        }
        var window = open("zh-CN", "/console/posts?state=PUBLISHED");
        var page = window.page;
        rows(page, 3);
        // By the keyboard: the second row, selected.
        page.keyboard().press("ArrowDown");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.getByTestId("list-selected")).hasText("已选 1 条");
        page.getByTestId("bulk-hide").click();
        window.step("posts-hide").isAccessible();
        page.getByTestId("do-hide").click();
        rows(page, 2);
        page.locator(".c-tools").getByText("已隐藏").click();
        rows(page, 1);
        assertThat(page.locator("tbody")).containsText("特价 1");
        page.locator("tbody input[type=checkbox]").check();
        page.getByTestId("bulk-unhide").click();
        assertThat(page.locator("main")).containsText("没有找到符合条件的");
        noComplaints();
    }

    @Test
    void todayLeadsToTheCampaignsThatEndWithoutWhatTheyNeed() {
        var soon =
                new Terms.Window(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofHours(20)));
        var ending = shop.campaign(
                open, open.variant(), Terms.selling(soon, 20).threshold(10).build());
        shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 10, 1, 2));
        db.sql("update campaign.campaign set title = '快结束的' where id = :id")
                .param("id", ending.value())
                .update();
        var window = open("zh-CN", "/console/");
        var page = window.page;
        page.getByTestId("waiting-campaign.ending").click();
        assertThat(page).hasURL(Pattern.compile("/campaigns\\?ending=true"));
        rows(page, 1);
        assertThat(page.locator("tbody")).containsText("快结束的");
        window.step("campaigns-ending").isAccessible();
        page.getByTestId("list-clear").click();
        rows(page, 2);
        page.getByTestId("list-search").fill("蓝莓");
        assertThat(page).hasURL(Pattern.compile("q="));
        rows(page, 2);
        noComplaints();
    }

    @Test
    void noListCrossesItselfOnASmallDesk() {
        shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 10, 1, 2));
        var window = open("en", "/console/stock");
        window.page.setViewportSize(1024, 768);
        for (var path :
                new String[] {"/stock", "/stock-movements", "/campaigns", "/posts", "/touchpoints", "/products"}) {
            window.go("/console" + path).settle();
            Assertions.assertThat(window.page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(path)
                    .isEqualTo(0);
            Assertions.assertThat(window.page.locator("main").evaluate("""
                    main => [...main.querySelectorAll('.c-tools > *, .c-tools .end > *')]
                      .map(each => each.getBoundingClientRect())
                      .filter(box => box.width && box.right > innerWidth).length"""))
                    .as(path)
                    .isEqualTo(0);
        }
        noComplaints();
    }

    private static void rows(Page page, int count) {
        assertThat(page.locator("tbody tr")).hasCount(count);
    }

    private Chromium.Window open(String language, String path) {
        return chromium.open(Device.DESK, language, "http://localhost:" + port)
                .as(sessions.open(open.hq().id(), "test"))
                .go(path)
                .settle();
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
