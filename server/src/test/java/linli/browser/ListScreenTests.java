package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ordering.Shop;
import linli.shared.PersonId;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list is looked through, kept, taken out and worked through. */
@LinliTest
class ListScreenTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private People people;

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
    void daysAreChosenInTheLanguageOfTheConsoleWhateverTheBrowsersIs() {
        var window = chromium.open(Device.DESK, "en", "http://localhost:" + port)
                .as(sessions.open(open.hq().id(), "test"));
        window.go("/console/orders").settle().speak("zh-CN");
        var from = window.page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("从哪天"));
        from.click();
        assertThat(window.page.locator(".el-date-table:visible th").nth(1)).hasText("一");
        window.step("days-chosen").isAccessible();
        from.fill("2026-01-05");
        from.press("Enter");
        assertThat(window.page).hasURL(Pattern.compile("from=2026-01-05"));
    }

    @Test
    void headquartersExportsLastMonthsOrdersAndAddsThemUp() throws IOException {
        var before = List.of(order("阿梅"), order("小周"), order("老陈"));
        var later = order("下个月的");
        var placed = placeWhenTheirNumbersSay();
        db.sql("update ordering.orders set placed_at = placed_at + interval '40 days' where id = :id")
                .param("id", Long.parseLong(later))
                .update();
        var window = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .as(sessions.open(open.hq().id(), "test"));
        window.page
                .clock()
                .setFixedTime(Date.from(
                        placed.atZone(ZoneId.of("Asia/Shanghai")).plusMonths(1).toInstant()));
        window.go("/console/orders").settle();
        var page = window.page;
        rows(page, 4);
        page.getByTestId("days").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("上月"))
                .click();
        assertThat(page).hasURL(Pattern.compile("orders\\?span=lastMonth$"));
        assertThat(page.getByLabel("从哪天")).hasValue(Pattern.compile("\\d{4}-\\d\\d-01"));
        window.settle();
        rows(page, before.size());
        assertThat(page.getByTestId("list-count")).hasText("共 3 条");
        page.getByTestId("list-export").click();
        var file = page.waitForDownload(() -> page.getByTestId("export-XLSX").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-orders.xlsx");
        try (var stream = Files.newInputStream(file.path());
                var workbook = new ReadableWorkbook(stream)) {
            var lines = workbook.getFirstSheet().read();
            Assertions.assertThat(lines.getFirst().getCellText(0)).isEqualTo("订单号");
            Assertions.assertThat(lines).as("placed last month").hasSize(1 + before.size());
            Assertions.assertThat(lines.stream()
                            .skip(1)
                            .map(line -> line.getCellAsNumber(9).orElseThrow())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("59.70");
        }
        noComplaints();
    }

    @Test
    void findsOrdersAndKeepsWhatWasChosenOnTheWayBack() {
        var orders = new ArrayList<String>();
        for (int i = 0; i < 35; i++) {
            orders.add(order("邻居" + i));
        }
        var mei = order("阿梅");
        var window = open(open.owner().id(), "zh-CN", "/console/orders");
        var page = window.page;
        rows(page, 30);
        assertThat(page.getByTestId("list-count")).hasText("共 36 条");
        page.getByText("加载更多").click();
        rows(page, 36);
        var last = page.locator("main tbody tr").last();
        last.scrollIntoViewIfNeeded();
        double down = (Double.valueOf(page.evaluate("scrollY").toString()));
        Assertions.assertThat(down).isGreaterThan(300);
        last.getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile("/orders/" + orders.getFirst()));
        window.settle();
        page.locator("a.back").click();
        rows(page, 36);
        page.waitForFunction("down => Math.abs(scrollY - down) < 80", down);
        assertThat(page.locator("main tbody tr").last().getByRole(AriaRole.LINK))
                .isFocused();
        page.keyboard().press("/");
        assertThat(page.getByTestId("list-search")
                        .locator("input")
                        .or(page.locator("input[data-testid=list-search]"))
                        .first())
                .isFocused();
        page.keyboard().insertText("阿梅");
        page.keyboard().press("Enter");
        rows(page, 1);
        assertThat(page.locator("main tbody")).containsText(shortNumber(mei));
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/orders/" + mei));
        page.locator("a.back").click();
        rows(page, 1);
        assertThat(page.locator("main tbody tr").getByRole(AriaRole.LINK)).isFocused();
        assertThat(page).hasURL(Pattern.compile("q="));
        window.step("list-found").isAccessible();
        page.keyboard().press("/");
        page.keyboard().press("Control+A");
        page.keyboard().insertText("没有这样的");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("没有找到符合条件的");
        window.step("list-nothing").isAccessible();
        page.getByTestId("list-clear-empty").click();
        rows(page, 30);
        window.go("/console/orders/" + mei).settle();
        page.locator("a.back").click();
        assertThat(page).hasURL(Pattern.compile("/orders$"));
        rows(page, 30);
        page.locator("th .sort").click();
        assertThat(page).hasURL(Pattern.compile("/orders\\?sort=OLDEST$"));
        assertThat(page.locator("main tbody tr").first()).containsText(shortNumber(orders.getFirst()));
        page.locator("th .sort").click();
        assertThat(page).hasURL(Pattern.compile("/orders$"));
        assertThat(page.locator("main tbody tr").first()).containsText(shortNumber(mei));
        noComplaints();
    }

    @Test
    void anOrderIsFoundByWhateverItsBuyerCanTell() {
        var phone = Phones.next();
        var mei = order(new NewPerson("阿梅", null), open.variant());
        order(new NewPerson("小周", null), product("手作青梅酱"));
        order(new NewPerson("老陈", phone), open.variant());
        var window = open(open.owner().id(), "zh-CN", "/console/orders");
        var page = window.page;
        rows(page, 3);
        Map.of(shortNumber(mei), "阿梅", "小周", "小周", phone.substring(phone.length() - 4), "老陈", "青梅", "小周")
                .forEach((words, buyer) -> {
                    page.getByTestId("list-search").fill(words);
                    assertThat(page).hasURL(Pattern.compile("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
                    rows(page, 1);
                    assertThat(page.locator("main tbody")).containsText(buyer);
                });
        noComplaints();
    }

    @Test
    void keepsViewsAndColumnsAndPrintsWithoutTheRest() {
        order("阿梅");
        var window = open(open.hq().id(), "en", "/console/orders?state=READY&sort=OLDEST");
        var page = window.page;
        rows(page, 1);
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Placed");
        page.getByTestId("list-views").click();
        page.getByTestId("list-view-save").click();
        page.getByTestId("list-view-name").fill("To be fetched");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.getByTestId("list-views")).hasText("To be fetched");
        page.getByTestId("list-columns").click();
        page.locator(".columns").getByText("Store").click();
        assertThat(page.locator("thead")).not().containsText("Store");
        window.step("list-columns").isAccessible();
        window.go("/console/orders").settle();
        assertThat(page.locator("thead")).containsText("Buyer");
        assertThat(page.locator("thead")).not().containsText("Store");
        page.getByTestId("list-views").click();
        page.getByText("To be fetched").last().click();
        assertThat(page).hasURL(Pattern.compile("state=READY&sort=OLDEST"));
        rows(page, 1);
        page.keyboard().press("Escape");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#navigation")).isHidden();
        assertThat(page.getByTestId("list-export")).isHidden();
        assertThat(page.locator(".printed")).containsText("Ready");
        assertThat(page.locator("main tbody tr")).hasCount(1);
        window.step("list-printed");
        noComplaints();
    }

    @Test
    void aLongListIsPrintedWholeByItsButtonAndElseSaysHowMuchOfItThereIs() {
        for (int i = 0; i < 35; i++) {
            order("邻居" + i);
        }
        var window = open(open.hq().id(), "en", "/console/orders");
        var page = window.page;
        rows(page, 30);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".printed")).containsText("30 of 35");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate(
                "() => (window.print = () => (window.onPaper = document.querySelectorAll('main tbody tr').length))");
        page.getByTestId("list-print").click();
        page.waitForFunction("() => window.onPaper === 35");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".printed")).not().containsText(" of ");
        window.step("list-printed-whole");
        noComplaints();
    }

    @Test
    void aViewIsKeptByTheKeyboardAloneRenamedAndRemoved() {
        order("阿梅");
        var window = open(open.hq().id(), "en", "/console/orders?state=READY");
        var page = window.page;
        rows(page, 1);
        var keys = new Keyboard(page);
        var views = page.getByTestId("list-views");
        keys.press(views);
        keys.press(page.getByTestId("list-view-save"));
        keys.type(page.getByTestId("list-view-name"), "To be fetched");
        page.keyboard().press("Enter");
        assertThat(views).hasText("To be fetched");
        assertThat(views).isFocused();
        views.click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rename “To be fetched”"))
                .click();
        page.getByTestId("list-view-name").fill("Ready");
        page.keyboard().press("Enter");
        assertThat(views).hasText("Ready");
        views.click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete “Ready”"))
                .click();
        page.locator(".el-message-box .el-button--primary").click();
        assertThat(views).hasText("My views");
        noComplaints();
    }

    /**
     * Another test of this application may have been in the future, and numbers never go back: dates the orders as they are
     * numbered, and says when that is.
     */
    private Instant placeWhenTheirNumbersSay() {
        return db.sql("""
                        update ordering.orders
                           set placed_at = timestamptz '2024-01-01T00:00:00Z' + (id >> 22) * interval '1 millisecond'
                         where brand = :brand returning placed_at
                        """)
                .param("brand", open.brand().value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list()
                .getFirst();
    }

    private static void rows(Page page, int count) {
        assertThat(page.locator("main tbody tr")).hasCount(count);
    }

    private Chromium.Window open(PersonId reader, String language, String path) {
        return chromium.open(Device.DESK, language, "http://localhost:" + port)
                .as(sessions.open(reader, "test"))
                .go(path)
                .settle();
    }

    private String order(String name) {
        return order(new NewPerson(name, null), open.variant());
    }

    private String order(NewPerson buyer, VariantId variant) {
        var person = people.findOrRegisterAll(List.of(buyer)).getFirst();
        shop.fund(open.brand(), person, 100_000);
        var placed = world.as(sessions.open(person, "test"))
                .post(open.path("/orders"), """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"payment":"BALANCE"}
                """.formatted(open.store().id(), variant));
        Assertions.assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.body().get("id").asString();
    }

    /** Something that no store runs out of. */
    private VariantId product(String title) {
        var variant = shop.product(open.brand(), ProductKind.SERVICE);
        db.sql("""
                update catalog.product set title = :title
                 where brand = :brand and id = (select product from catalog.variant where brand = :brand and id = :variant)
                """)
                .param("title", title)
                .param("brand", open.brand().value())
                .param("variant", variant.value())
                .update();
        return variant;
    }

    private static String shortNumber(String order) {
        return order.substring(order.length() - 8);
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
