package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.campaign.Terms;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ordering.Shop;
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

/** What an office looks through besides orders. */
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
    private Communities communities;

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
        assertThat(page).hasURL(Pattern.compile("stock-movements\\?span=lastMonth$"));
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
        assertThat(page.getByTestId("list-selected")).hasText("30 selected: this page");
        page.getByTestId("list-everything").click();
        assertThat(page.getByTestId("list-selected")).hasText("Selected: all 42");
        window.step("list-everything").isAccessible();
        assertThat(page.locator("main header.head")).containsText("Export for another shop (Shopify)");
        assertThat(page.getByTestId("list-export")).hasText("Export this list");
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
        assertThat(page.getByTestId("list-selected")).hasText("1 selected");
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
        assertThat(page.locator("main tbody")).containsText("特价 1");
        page.locator("main tbody input[type=checkbox]").check();
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
        assertThat(page.locator("main tbody")).containsText("快结束的");
        window.step("campaigns-ending").isAccessible();
        page.getByTestId("list-clear").click();
        rows(page, 2);
        page.getByTestId("list-search").fill("蓝莓");
        assertThat(page).hasURL(Pattern.compile("q="));
        rows(page, 2);
        noComplaints();
    }

    @Test
    void aStoreIsFoundByItsOwnerAndKeptOnTheWayBack() {
        var mei = world.person("阿梅");
        world.store(open.brand(), mei);
        var window = open("zh-CN", "/console/stores");
        var page = window.page;
        rows(page, 2);
        page.getByTestId("list-search").fill("阿梅");
        rows(page, 1);
        assertThat(page.locator("main tbody")).containsText("阿梅");
        assertThat(page).hasURL(Pattern.compile("stores\\?q="));
        window.settle().step("stores-found").isAccessible();
        page.getByTestId("list-export").click();
        var file = page.waitForDownload(() -> page.getByTestId("export-XLSX").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-stores.xlsx");
        page.locator("#navigation a[href$='/personas']").click();
        window.settle();
        page.goBack();
        rows(page, 1);
        noComplaints();
    }

    @Test
    void aPersonaIsFoundAmongMany() {
        for (var name : new String[] {"海港的阿梅", "山顶的周转", "巷口小林"}) {
            open.hq().http().post(open.path("/personas"), """
                    {"kind":"PERSON","face":{"name":"%s","signature":"","values":"","story":"","postsAWeek":1}}
                    """.formatted(name));
        }
        var window = open("en", "/console/personas?kind=PERSON");
        var page = window.page;
        assertThat(page.locator("article")).hasCount(3);
        page.getByTestId("list-search").fill("海港");
        assertThat(page.locator("article")).hasCount(1);
        window.settle().step("personas-found").isAccessible();
        page.keyboard().press("Tab");
        window.go("/console/posts").settle();
        picker(page, "Persona").fill("山顶");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("山顶的周转"))
                .click();
        assertThat(page).hasURL(Pattern.compile("persona=\\d+"));
        noComplaints();
    }

    @Test
    void aCommissionIsFoundByWhoEarnedItAndByItsOrder() {
        open.hq().http().put(open.path("/commission-plans"), """
                {"scope":"BRAND","subject":"%s","rates":{"seller1":0,"seller2":0,"leader":0,"store":500,"author":0}}
                """.formatted(open.brand()));
        var buyer = shop.buyer(world, open.brand(), 100_000);
        for (int i = 0; i < 2; i++) {
            var placed = buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
            Assertions.assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        }
        var window = open("en", "/console/commissions");
        var page = window.page;
        rows(page, 2);
        var number = page.locator("main tbody tr").first().locator("a").last().textContent();
        page.getByTestId("list-search").fill(number);
        rows(page, 1);
        assertThat(page.getByTestId("list-count")).hasText("1 in all");
        window.settle().step("commissions-found").isAccessible();
        page.getByTestId("list-clear").click();
        page.locator(".c-tools").getByText("Taken back").click();
        assertThat(page).hasURL(Pattern.compile("state=REVERSED"));
        assertThat(page.locator("main")).containsText("Nothing found");
        noComplaints();
    }

    @Test
    void aPlanIsFoundAmongThoseOfProducts() {
        for (var scope : new String[] {"BRAND", "PRODUCT"}) {
            var answer = open.hq().http().put(open.path("/commission-plans"), """
                    {"scope":"%s","subject":"%s","rates":{"seller1":100,"seller2":0,"leader":0,"store":0,"author":0}}
                    """.formatted(
                            scope,
                            scope.equals("BRAND")
                                    ? open.brand()
                                    : db.sql("select product from catalog.variant where id = :id")
                                            .param("id", open.variant().value())
                                            .query(String.class)
                                            .single()));
            Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
        var window = open("zh-CN", "/console/commission-plans");
        var page = window.page;
        assertThat(page.locator(".cards > li")).hasCount(2);
        page.getByTestId("list-search").fill("蓝莓");
        assertThat(page.locator(".cards > li")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("q="));
        assertThat(page.getByTestId("list-count")).hasText("共 1 条");
        window.settle().step("commission-plans-found").isAccessible();
        page.getByTestId("list-export").click();
        var file = page.waitForDownload(() -> page.getByTestId("export-XLSX").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-plans.xlsx");
        noComplaints();
    }

    @Test
    void aRateThatIsEmptiedIsNotSavedAsNothing() {
        var window = open("zh-CN", "/console/commission-plans");
        var page = window.page;
        page.getByTestId("set-plan").click();
        var drawer = page.locator(".el-drawer");
        var rate = drawer.locator(".el-input-number input").first();
        assertThat(rate).hasValue("8.00");
        rate.fill("");
        rate.press("Enter");
        page.getByTestId("save-plan").click();
        assertThat(drawer.locator(".rate").first()).containsText("直接分享");
        assertThat(drawer).isVisible();
        Assertions.assertThat(plansOfTheBrand()).isZero();
        window.step("commission-rate-emptied").isAccessible();
        rate.fill("7.5");
        rate.press("Tab");
        page.getByTestId("save-plan").click();
        assertThat(drawer).isHidden();
        Assertions.assertThat(plansOfTheBrand()).isEqualTo(1);
        noComplaints();
    }

    private int plansOfTheBrand() {
        return db.sql("select count(*) from referral.plan where brand = :brand")
                .param("brand", open.brand().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void allInvitationsThatAreFoundEndAtOnceAndRostersAreLookedThrough() {
        var hq = open.hq().http();
        var community = communities
                .create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.OPEN, 50))
                .toString();
        var base = open.path("/communities/" + community);
        hq.post(base + "/invitations", "{\"useLimit\":5,\"days\":3}");
        db.sql("""
                insert into community.invitation
                select (jsonb_populate_record(i, jsonb_build_object('id', i.id + n, 'code', translate(lpad(n::text, 10, 'A'), '01', 'XY')))).*
                  from community.invitation i cross join generate_series(1, 119) n where i.community = :community
                """).param("community", Long.parseLong(community)).update();
        var window = open("zh-CN", "/console/communities/" + community + "?tab=invitations&state=USABLE");
        var page = window.page;
        rows(page, 30);
        page.locator("thead input[type=checkbox]").check();
        page.getByTestId("list-everything").click();
        page.getByTestId("bulk-expire").click();
        var steps = new ArrayList<Boolean>();
        page.route("**/invitations/expire**", route -> {
            steps.add((Boolean) page.evaluate("() => document.querySelector('[role=search]').inert"));
            route.resume();
        });
        page.locator(".el-message-box .el-button--primary").click();
        assertThat(page.locator("main")).containsText("没有找到符合条件的");
        Assertions.assertThat(steps).as("nothing else is chosen meanwhile").containsExactly(true, true);
        assertThat(page).hasURL(Pattern.compile("tab=invitations"));
        page.getByTestId("list-clear-empty").click();
        rows(page, 30);
        assertThat(page.locator("main tbody")).containsText("已失效");
        window.settle().step("invitations-over").isAccessible();
        window.go("/console/rosters?community=" + community).settle();
        page.getByTestId("rosters")
                .setInputFiles(Demonstration.file("一群.csv", "昵称,手机号\n甲,13900000001\n乙,13900000002\n"));
        page.getByTestId("apply").waitFor();
        window.go("/console/rosters?community=" + community + "&mode=DRY_RUN").settle();
        rows(page, 1);
        assertThat(page.locator("main tbody")).containsText("试跑");
        window.step("rosters-tried").isAccessible();
        page.getByTestId("list-clear").click();
        assertThat(page).hasURL(Pattern.compile("rosters\\?community=" + community + "$"));
        noComplaints();
    }

    @Test
    void aCampaignAmongMoreThanAHundredIsFoundWherePickingIsNarrowed() {
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 10, 1, 2));
        db.sql("""
                insert into campaign.campaign
                select (jsonb_populate_record(c, jsonb_build_object('id', c.id + n, 'title', '团购 ' || n))).*
                  from campaign.campaign c cross join generate_series(1, 120) n where c.id = :id
                """).param("id", campaign.value()).update();
        db.sql("update campaign.campaign set title = '最早的樱桃' where id = :id")
                .param("id", campaign.value())
                .update();
        var window = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .as(sessions.open(open.owner().id(), "test"))
                .go("/console/picking")
                .settle();
        var page = window.page;
        picker(page, "活动").fill("樱桃");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("最早的樱桃"))
                .click();
        assertThat(page.locator(".campaign")).containsText("最早的樱桃");
        window.settle().step("picking-of-a-campaign").isAccessible();
        assertThat(page).hasURL(Pattern.compile("picking\\?campaign=" + campaign + "$"));
        window.go("/console/").settle();
        page.goBack();
        assertThat(page.locator(".campaign")).containsText("最早的樱桃");
        noComplaints();
    }

    @Test
    void whatIsParkedIsFoundByItsErrorTakenAlongAndTriedAgain() {
        people.makeOperator(open.hq().id());
        park("1", "no such bank");
        park("2", "out of paper");
        var window = open("zh-CN", "/console/work?q=" + open.brand());
        var page = window.page;
        var cards = page.locator("[data-parked]");
        assertThat(cards).hasCount(2);
        page.getByTestId("list-search").fill("paper");
        assertThat(page.locator("[data-parked='" + open.brand() + ":2']")).containsText("out of paper");
        assertThat(page.locator("[data-parked='" + open.brand() + ":1']")).hasCount(0);
        window.settle().step("parked-found").isAccessible();
        page.getByTestId("list-export").click();
        var file = page.waitForDownload(() -> page.getByTestId("export-CSV").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-parked-utc.csv");
        var parked = page.locator("[data-parked='" + open.brand() + ":2']");
        parked.getByTestId("try-again").click();
        assertThat(parked).containsText("马上");
        noComplaints();
    }

    /** Work in the background that is not tried again before tomorrow. */
    private void park(String key, String error) {
        db.sql("""
                insert into shared.parked (work, key, brand, attempts, first_failed_at, next_try, error)
                values ('test.office', :brand || ':' || :key, :brand, 9, shared.now() - interval '1 day',
                        shared.now() + interval '1 day', :error)
                """)
                .param("brand", open.brand().value())
                .param("key", key)
                .param("error", error)
                .update();
    }

    @Test
    void aLeaderIsFoundAmongTheStaffAsOneTypes() {
        for (var name : new String[] {"阿梅", "周转", "小林"}) {
            var answer = open.hq().http().post(open.path("/staff"), """
                    {"phone":"%s","name":"%s","role":"STORE_OWNER","scope":"%s"}
                    """.formatted(
                            Phones.next(), name, open.store().id()));
            Assertions.assertThat(answer.status()).as(answer.text()).isLessThan(300);
        }
        var window = open("zh-CN", "/console/communities");
        var page = window.page;
        page.locator("header.head .el-button--primary").click();
        page.locator("[name=community-name]").fill("最早的厨房");
        picker(page, "团长").fill("周转");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("周转"))
                .click();
        window.step("community-leader-found").isAccessible();
        page.locator(".el-drawer .el-button--primary").last().click();
        page.waitForURL(Pattern.compile(".*/communities/\\d+$"));
        assertThat(page.locator("main")).containsText("周转");
        noComplaints();
    }

    @Test
    void requestsToJoinLeaveAsAFileOfWhatIsFoundAndAreDeclinedTogether() throws IOException {
        var kitchen =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.APPROVAL, 50));
        for (var name : new String[] {"阿梅", "小周"}) {
            world.person(name).http().post(open.path("/communities/" + kitchen + "/members"), "{}");
        }
        var window = open("zh-CN", "/console/join-requests");
        var page = window.page;
        rows(page, 2);
        page.getByTestId("list-search").fill("小周");
        rows(page, 1);
        page.getByTestId("list-export").click();
        var file = page.waitForDownload(() -> page.getByTestId("export-CSV").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-join-requests.csv");
        Assertions.assertThat(Files.readAllLines(file.path()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("小周,");
        page.locator("thead input[type=checkbox]").check();
        page.getByTestId("bulk-decline").click();
        assertThat(page.locator("main")).containsText("没有找到符合条件的");
        page.getByTestId("list-clear-empty").click();
        rows(page, 1);
        assertThat(page.locator("main tbody")).containsText("阿梅");
        noComplaints();
    }

    @Test
    void aPaymentThatDoesNotFitIsFoundFromTheBoardByItsTransactionAndTakenAlong() {
        db.sql("""
                insert into payment.mismatch
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result, subject,
                        expected_merchant, expected_minor, expected_currency, expected_reference, expected_state)
                select :brand, n, 'SANDBOX', 'PAID_TWICE', 'linli', '1-' || n, 'SBX' || n, 100, 'CNY', 'CAPTURED', n, 'linli',
                       100, 'CNY', 'SBX', 'CAPTURED'
                  from generate_series(1, 2) n
                """).param("brand", open.brand().value()).update();
        var window = open("en", "/console/");
        var page = window.page;
        page.getByTestId("open-mismatches").click();
        assertThat(page).hasURL(Pattern.compile("state=OPEN"));
        assertThat(page.locator("article")).hasCount(2);
        page.getByTestId("list-search").fill("SBX2");
        assertThat(page).hasURL(Pattern.compile("q=SBX2"));
        assertThat(page.locator("article")).hasCount(1);
        window.settle().step("payment-mismatches-found").isAccessible();
        page.getByTestId("list-export").click();
        var file = page.waitForDownload(() -> page.getByTestId("export-CSV").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-mismatches.csv");
        noComplaints();
    }

    @Test
    void aStoresColumnComesBackWithTheOtherStoresWhereverTheOthersWereMoved() {
        shop.product(open.brand(), ProductKind.GOODS);
        var window = open("en", "/console/stock?store=" + open.store().id());
        var page = window.page;
        var head = page.locator("main thead th");
        assertThat(page.locator("main thead")).not().containsText("Store");
        page.getByTestId("list-columns").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("“SKU” earlier"))
                .click();
        assertThat(head.first()).containsText("SKU");
        page.locator(".columns").getByText("Owed").click();
        assertThat(page.locator("main thead")).not().containsText("Owed");
        window.step("columns-moved").isAccessible();
        window.go("/console/stock").settle();
        assertThat(head.first()).containsText("SKU");
        assertThat(page.locator("main thead")).containsText("Store");
        assertThat(page.locator("main thead")).not().containsText("Owed");
        assertThat(page.locator("main tbody tr").first().locator("td").last()).hasClass(Pattern.compile("acts"));
        page.getByTestId("list-columns").click();
        page.getByTestId("columns-usual").click();
        assertThat(head.first()).containsText("Product");
        assertThat(page.locator("main thead")).containsText("Owed");
        assertThat(page.getByTestId("columns-usual")).isHidden();
        noComplaints();
    }

    @Test
    void communitiesAreSortedThoughTheyHaveNoTable() {
        for (var name : new String[] {"first", "second"}) {
            var made = communities.create(
                    open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.OPEN, 50));
            db.sql("update community.community set name = :name, name_en = null where id = :id")
                    .param("name", name)
                    .param("id", Long.parseLong(made.toString()))
                    .update();
        }
        var window = open("en", "/console/communities");
        var page = window.page;
        var first = page.locator(".cards > li").first();
        assertThat(first).containsText("second");
        page.getByTestId("list-sort").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Oldest first"))
                .click();
        assertThat(page).hasURL(Pattern.compile("sort=OLDEST"));
        assertThat(first).containsText("first");
        window.settle().step("communities-sorted").isAccessible();
        noComplaints();
    }

    private static Locator picker(Page page, String name) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void rows(Page page, int count) {
        assertThat(page.locator("main tbody tr")).hasCount(count);
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
