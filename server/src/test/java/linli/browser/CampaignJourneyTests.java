package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.identity.Sessions;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns as they are made up, changed and looked at. */
@LinliTest
class CampaignJourneyTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;

    @BeforeEach
    void openShop() {
        open = shop.open(world, 12);
    }

    @Test
    void whatIsUnusualIsSaidAtTheFieldKeptAsADraftAndConfirmedOnce() {
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.hq());
            var page = window.page;
            window.go("/console/campaigns/new").settle();
            page.getByTestId("preset-GROUP_BUY").click();
            assertThat(page.locator(".foot")).containsText("先把还没填的补上");
            page.locator(".goods button").first().click();
            assertThat(page.locator(".goods .chosen")).containsText("已选");
            page.locator(".picked .price input").fill("99999");
            assertThat(page.locator("[data-doubts='items[0].price']")).containsText("还贵");
            assertThat(page.getByTestId("kept")).hasText("草稿已保存");
            page.waitForURL(Pattern.compile(".*draft=\\d+"));

            window.reload().settle();
            assertThat(page.locator(".picked .price input")).hasValue("99999.00");
            next(page);
            assertThat(page.locator("[data-doubts='terms.quota']")).containsText("库存");
            var limit = page.locator(".el-form-item").filter(new Locator.FilterOptions().setHasText("每人限购"));
            var before = limit.locator("input").inputValue();
            limit.locator("input").fill("9999999");
            limit.locator("input").press("Tab");
            assertThat(limit).containsText("最多 1,000");
            assertThat(limit.locator("input")).hasValue("1000");
            limit.locator("input").fill(before);
            limit.locator("input").press("Tab");
            assertThat(limit).not().containsText("最多");
            window.step("campaign-doubts").isAccessible();
            next(page);
            assertThat(page.getByTestId("doubts")).containsText("还贵");
            assertThat(page.getByTestId("open-campaign")).isDisabled();
            page.getByTestId("meant").click();
            window.step("campaign-doubts-meant").isAccessible();
            page.getByTestId("open-campaign").click();
            page.waitForURL(Pattern.compile(".*/campaigns/\\d+"));
            Assertions.assertThat(count("campaign.draft")).isZero();
            Assertions.assertThat(count("campaign.campaign")).isOne();
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void leavingKeepsWhatWaitsToBeKeptAndAsksOnlyAboutWhatCannotBe() {
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.hq());
            var page = window.page;
            window.go("/console/campaigns/new").settle();
            page.getByTestId("preset-GROUP_BUY").click();
            page.locator(".goods button").first().click();
            page.locator(".picked .price input").fill("5");
            page.locator("#navigation a[href$='/products']").click();
            page.waitForURL("**/console/products");
            Assertions.assertThat(count("campaign.draft")).isOne();

            window.go("/console/campaigns/new").settle();
            page.route(Pattern.compile("/campaigns/drafts"), Route::abort);
            page.getByTestId("preset-GROUP_BUY").click();
            page.locator(".goods button").first().click();
            page.locator(".picked .price input").fill("6");
            page.locator("#navigation a[href$='/products']").click();
            assertThat(page.locator(".el-message-box")).containsText("离开就没有了");
            page.locator(".el-message-box__btns button").first().click();
            assertThat(page.locator(".picked .price input")).hasValue("6");
        }
    }

    @Test
    void whoWorksAtADraftOfSomebodyElseIsTold() {
        try (var chromium = Chromium.start()) {
            var mine = desk(chromium, open.hq());
            mine.go("/console/campaigns/new").settle();
            mine.page.getByTestId("preset-FLASH_SALE").click();
            mine.page.locator(".goods button").first().click();
            mine.page.waitForURL(Pattern.compile(".*draft=\\d+"));
            assertThat(mine.page.getByTestId("kept")).hasText("草稿已保存");
            db.sql("update campaign.draft set version = version + 1 where brand = :brand")
                    .param("brand", open.brand().value())
                    .update();
            mine.page.locator(".picked .price input").fill("8");
            assertThat(mine.page.getByTestId("clash")).isVisible();
            mine.step("campaign-clash").isAccessible();
            mine.page.getByTestId("clash").locator("button").last().click();
            assertThat(mine.page.getByTestId("kept")).hasText("草稿已保存");
            Assertions.assertThat(count("campaign.draft")).isEqualTo(2);
            mine.go("/console/campaigns").settle();
            mine.page.getByText("草稿").first().click();
            assertThat(mine.page.locator("main tbody tr")).hasCount(2);
            mine.step("campaign-drafts").isAccessible();
        }
    }

    @Test
    void aPauseIsReadByItsBuyersUntilItIsOver() {
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 12, 1, 2));
        var buyer = shop.buyer(world, open.brand(), 1_000_000);
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.hq());
            var page = window.page;
            window.go("/console/campaigns/" + campaign).settle();
            page.getByTestId("pause").click();
            page.locator(".el-dialog:visible [name=reason]").fill("草莓卖完了，明早补货");
            window.step("campaign-pause").isAccessible();
            page.getByTestId("save-pause").click();
            assertThat(page.getByTestId("notice")).containsText("草莓卖完了");

            var phone = chromium.open(Device.PHONE, "zh-CN", "http://127.0.0.1:" + port)
                    .as(sessions.open(buyer.id(), "test"));
            var path = "/app/b/%s/campaigns/%s".formatted(slug(), campaign);
            phone.go(path).settle();
            assertThat(phone.page.getByTestId("notices")).containsText("草莓卖完了，明早补货");
            assertThat(phone.page.getByTestId("paused")).isDisabled();
            phone.step("campaign-paused").isAccessible();

            page.getByTestId("resume").click();
            assertThat(page.getByTestId("pause")).isVisible();
            phone.go(path).settle();
            assertThat(phone.page.getByTestId("open-team")).isEnabled();

            page.getByTestId("extend").click();
            page.locator(".el-dialog:visible .el-input-number input").fill("30");
            page.locator(".el-dialog:visible [name=reason]").fill("大家还想要");
            page.getByTestId("save-extension").click();
            assertThat(page.getByTestId("notice")).containsText("增加到 30 份");
            phone.go(path).settle();
            assertThat(phone.page.getByTestId("notices")).containsText("大家还想要");

            window.go("/console/audit?thing=" + campaign).settle();
            assertThat(page.locator("main tbody td > b"))
                    .hasText(new String[] {"延长活动", "恢复活动", "暂停活动", "活动定价", "安排活动"});
            assertThat(page.locator("main tbody tr").first()).containsText("12");
            assertThat(page.locator("main tbody tr").first()).containsText("30");
            assertThat(page.locator("main tbody tr").nth(2)).containsText("草莓卖完了");
            window.step("campaign-audit").isAccessible();
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }

    @Test
    void aRunningCampaignEndsLaterAndItsBuyersReadWhy() {
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 12, 1, 2));
        var buyer = shop.buyer(world, open.brand(), 1_000_000);
        var until = LocalDate.now(SHANGHAI).plusDays(9).atTime(20, 30);
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.hq());
            var page = window.page;
            window.go("/console/campaigns/" + campaign).settle();
            page.getByTestId("extend").click();
            page.locator(".el-dialog:visible [name=reason]").fill("下雨，再等一周");
            set(page, "结束时间", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(until));
            window.step("campaign-extend").isAccessible();
            page.getByTestId("save-extension").click();
            assertThat(page.getByTestId("notice")).containsText("延长到");
            assertThat(page.getByTestId("notice")).containsText("20:30");
            Assertions.assertThat(closing(campaign))
                    .isEqualTo(until.atZone(SHANGHAI).toInstant());

            var phone = chromium.open(Device.PHONE, "zh-CN", "http://127.0.0.1:" + port)
                    .as(sessions.open(buyer.id(), "test"));
            phone.go("/app/b/%s/campaigns/%s".formatted(slug(), campaign)).settle();
            assertThat(phone.page.getByTestId("notices")).containsText("20:30");
            assertThat(phone.page.getByTestId("notices")).containsText("下雨，再等一周");
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }

    @Test
    void whatEndsInThePastIsRefusedAndWhatOverlapsIsNamed() {
        shop.campaign(open, open.variant(), Terms.selling(Shop.window(), 12).build());
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.hq());
            var page = window.page;
            window.go("/console/campaigns/new").settle();
            page.getByTestId("preset-FLASH_SALE").click();
            page.locator(".goods button").first().click();
            assertThat(page.locator("[data-doubts='items']")).containsText("蓝莓团");
            next(page);
            set(page, "开始时间", "2020-01-04 10:00");
            set(page, "结束时间", "2020-01-05 10:00");
            assertThat(page.locator("[data-doubts='terms.closesAt']")).containsText("已经过去");
            assertThat(page.locator(".foot .el-button--primary")).isDisabled();
            assertThat(page.locator(".foot")).containsText("先把标红的地方改好");
            window.step("campaign-past").isAccessible();
            Assertions.assertThat(count("campaign.campaign")).isOne();
        }
    }

    @Test
    void aCampaignIsCopiedForTheNextTime() {
        var campaign = shop.campaign(
                open, open.variant(), Terms.selling(Shop.window(), 12).build());
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.hq());
            var page = window.page;
            window.go("/console/campaigns/" + campaign).settle();
            page.getByTestId("copy").click();
            page.waitForURL(Pattern.compile(".*/campaigns/new\\?draft=\\d+"));
            window.settle();
            assertThat(page.locator(".picked")).containsText("蓝莓");
            assertThat(page.locator(".picked .price input")).hasValue("9.90");
            next(page);
            window.step("campaign-copied").isAccessible();
            next(page);
            if (page.getByTestId("meant").isVisible()) {
                page.getByTestId("meant").click();
            }
            page.getByTestId("open-campaign").click();
            page.waitForURL(Pattern.compile(".*/campaigns/\\d+$"));
            assertThat(page.locator("h1")).hasText("蓝莓团");
            Assertions.assertThat(count("campaign.campaign")).isEqualTo(2);
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }

    @Test
    void anOwnerSeesTheCampaignsOfTheStoreAndChangesNone() {
        var campaign = shop.campaign(
                open, open.variant(), Terms.selling(Shop.window(), 12).build());
        var elsewhere = world.store(open.brand(), world.person("别店"));
        shop.campaign(
                open,
                open.variant(),
                Terms.selling(Shop.window(), 12).stores(Set.of(elsewhere.id())).build());
        try (var chromium = Chromium.start()) {
            var window = desk(chromium, open.owner());
            window.go("/console/campaigns").settle();
            assertThat(window.page.locator("main tbody tr")).hasCount(1);
            window.step("campaigns-of-a-store").isAccessible();
            window.page
                    .locator("a[href*='/campaigns/" + campaign + "']")
                    .first()
                    .click();
            assertThat(window.page.locator("main")).containsText("在本店");
            assertThat(window.page.getByTestId("pause")).hasCount(0);
            window.settle().step("campaign-of-a-store").isAccessible();
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }

    private static void set(Page page, String label, String moment) {
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
        field.fill(moment);
        field.press("Enter");
    }

    private static void next(Page page) {
        page.locator(".foot .el-button--primary").click();
    }

    private Chromium.Window desk(Chromium chromium, World.Player player) {
        return chromium.open(Device.DESK, "zh-CN", "http://127.0.0.1:" + port).as(sessions.open(player.id(), "test"));
    }

    private String slug() {
        return db.sql("select slug from network.brand where id = :brand")
                .param("brand", open.brand().value())
                .query(String.class)
                .single();
    }

    private Instant closing(CampaignId campaign) {
        return db.sql("select closes_at from campaign.campaign where brand = :brand and id = :campaign")
                .param("brand", open.brand().value())
                .param("campaign", campaign.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table + " where brand = :brand")
                .param("brand", open.brand().value())
                .query(Integer.class)
                .single();
    }
}
