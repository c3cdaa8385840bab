package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.identity.People;
import linli.identity.Sessions;
import linli.network.Network;
import linli.network.Touchpoint;
import linli.network.Touchpoints;
import linli.ordering.Shop;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a brand looks at and where it stands: its board, its posters, the places of its stores. */
@LinliTest
class BoardDeskTests {
    private static final String ADDRESS = "[name=store-address]";

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Network network;

    @Autowired
    private Touchpoints touchpoints;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private Chromium.Window window;
    private Page page;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aDesk() {
        open = shop.open(world, 40);
        window = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .as(sessions.open(open.hq().id(), "test"));
        page = window.page;
    }

    @Test
    void theBoardIsInTheMenuTheFunnelSaysWhyItWidensAndTouchpointsStandByResult() {
        var buyer = shop.buyer(world, open.brand(), 100_00);
        var busy = entrance("门口海报");
        entrance("没人扫的海报");
        Shop.comeBy(buyer.http(), busy);
        buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
        Eventually.holds(() -> isTouched(busy));

        window.go("/console/account").settle();
        page.locator("#navigation a[href$='/board']").click();
        assertThat(page).hasURL(Pattern.compile("/board$"));
        assertThat(page.getByTestId("waits")).isVisible();
        assertThat(page.getByTestId("today")).isVisible();
        assertThat(page.getByTestId("waiting-ordering.pickups")).containsText(Pattern.compile("最早的一件：\\S"));
        assertThat(page.getByTestId("today")).not().containsText("等待取货");
        Assertions.assertThat(page.evaluate("""
                        () => document.querySelector('[data-testid=waits]')
                          .compareDocumentPosition(document.querySelector('[data-testid=today]')) & Node.DOCUMENT_POSITION_FOLLOWING
                        """))
                .as("what waits comes before what was")
                .isNotEqualTo(0);
        assertThat(page.locator("figure ol li > b")).hasText(new String[] {"触达", "入群", "阅读", "互动", "下单", "复购", "推荐"});
        Assertions.assertThat(Chromium.strings(page.locator("figure ol li").evaluateAll("""
                        all => {
                          const number = step => parseFloat(step.querySelector('strong').textContent)
                          return all
                            .filter((step, i) => i > 0 && number(step) > number(all[i - 1]) && !step.textContent.includes('直接'))
                            .map(step => step.textContent)
                        }
                        """)))
                .as("wider than before, and no word why")
                .isEmpty();
        assertThat(page.locator("main")).containsText("平均每位会员带来的新会员");
        var entrances = page.locator("main tbody tr");
        assertThat(entrances).hasCount(2);
        assertThat(entrances.first()).containsText("门口海报");
        window.step("board-by-result").isAccessible();
        page.setViewportSize(Device.LAPTOP.width(), 768);
        Assertions.assertThat(page.getByTestId("today").evaluate("""
                        today => {
                          today.querySelector('.whole').textContent = '1,313,857'
                          const boxes = [...today.querySelectorAll('dd > *')].map(each => each.getBoundingClientRect())
                          return boxes.filter((one, i) =>
                            boxes.slice(i + 1).some(other => other.top < one.bottom && other.bottom > one.top
                              && other.left < one.right)).length
                        }
                        """))
                .as("amounts that lie over the next one")
                .isEqualTo(0);
        page.getByTestId("waiting-ordering.pickups").click();
        assertThat(page).hasURL(Pattern.compile("/orders\\?state=READY"));
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aPosterWarnsAsLongAsItsCodeLeadsWhereOthersDoNotGet() {
        entrance("门口海报");
        people.makeOperator(open.hq().id());
        try {
            window.go("/console/touchpoints").settle();
            page.locator("td.acts button").first().click();
            assertThat(page.getByTestId("reach")).containsText("只有这台电脑打得开");
            window.step("poster-out-of-reach").isAccessible();
            page.keyboard().press("Escape");

            page.locator("#navigation a[href$='/public-address']").click();
            window.settle();
            page.locator("[name=public-address]").fill("https://linli.example.com");
            page.getByTestId("save-address").click();
            assertThat(page.getByTestId("public-address")).hasText("https://linli.example.com");
            assertThat(page.getByTestId("reach")).hasCount(0);

            page.locator("#navigation a[href$='/touchpoints']").click();
            window.settle();
            page.locator("td.acts button").first().click();
            assertThat(page.locator("p.address")).containsText("https://linli.example.com/t/");
            assertThat(page.getByTestId("reach")).hasCount(0);
        } finally {
            open.hq().http().put("/api/installation/address", "{\"address\":null}");
        }
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theSelectedTouchpointsAreRetiredAtOnce() {
        for (var name : new String[] {"门口海报", "旧海报一", "旧海报二"}) {
            entrance(name);
        }
        window.go("/console/touchpoints?q=旧海报").settle();
        page.locator("thead input[type=checkbox]").check();
        window.step("touchpoints-selected").isAccessible();
        page.getByTestId("bulk-retire").click();
        page.locator(".el-message-box .el-button--primary").click();
        assertThat(page.locator("main")).containsText("没有找到符合条件的");
        page.getByTestId("list-clear-empty").click();
        assertThat(page.locator("main tbody tr")).hasCount(1);
        assertThat(page.locator("main tbody")).containsText("门口海报");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aStoreIsPlacedByItsAddressAndWarnedAboutWhenThePinIsAstray() {
        window.go("/console/stores").settle();
        page.getByTestId("open-store").first().click();
        page.locator("[name=store-name]").fill("巷口店");
        window.settle();
        var latitude =
                page.locator("[name=latitude] input, input[name=latitude]").first();
        var longitude =
                page.locator("[name=longitude] input, input[name=longitude]").first();
        address("浙江省杭州市西湖区文三路 8 号");
        assertThat(longitude).hasValue(Pattern.compile("^1(19|20)\\.\\d+"));
        address("巷口那家店");
        assertThat(longitude).hasValue("");
        assertThat(page.locator(".el-drawer .pin")).hasCount(0);
        page.getByTestId("save-store").click();
        assertThat(page.locator(".el-drawer")).containsText("还没定位置");
        address("四川省成都市青羊区下同仁路 8 号");
        assertThat(page.locator(".el-drawer .el-form-item__error")).hasCount(0);
        assertThat(page.locator(".region input").first()).hasValue(Pattern.compile("青羊区$"));
        assertThat(page.locator(".el-drawer .pin")).hasCount(1);
        assertThat(latitude).hasValue(Pattern.compile("^30\\.\\d+"));
        assertThat(longitude).hasValue(Pattern.compile("^10[34]\\.\\d+"));
        var before = latitude.inputValue();
        page.getByTestId("place-map").focus();
        page.keyboard().press("ArrowUp");
        assertThat(latitude).not().hasValue(before);
        window.step("store-placed").isAccessible();

        longitude.fill("120.1551");
        longitude.press("Tab");
        assertThat(page.locator(".astray")).containsText("这个位置不在“四川省成都市青羊区”一带");
        window.step("store-astray").isAccessible();
        page.locator(".astray button").click();
        assertThat(page.locator(".astray")).hasCount(0);
        page.locator("[name=owner-phone]").fill(Phones.next());
        page.getByTestId("save-store").click();
        assertThat(page.locator("main")).containsText("巷口店");
        Assertions.assertThat(network.listStores(open.brand()).stream()
                        .filter(store -> store.name().zh().equals("巷口店"))
                        .map(store -> Math.round(store.longitude()))
                        .toList())
                .isEqualTo(List.of(104L));
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    private void address(String text) {
        page.locator(ADDRESS).fill(text);
        page.locator(ADDRESS).blur();
    }

    private Touchpoint entrance(String name) {
        return touchpoints.setUp(
                open.brand(),
                new Touchpoints.NewTouchpoint(
                        Touchpoint.Kind.POSTER,
                        Touchpoint.Space.STORE,
                        open.store().id(),
                        new Bilingual(name, null),
                        Thing.of(open.brand())),
                open.hq().id());
    }

    private boolean isTouched(Touchpoint entrance) {
        return db.sql("select count(*) from activity.touchpoint_count_v1 where touchpoint = :id and touched > 0")
                        .param("id", entrance.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
