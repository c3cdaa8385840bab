package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignOffice;
import linli.campaign.NewCampaign;
import linli.campaign.Terms;
import linli.catalog.Catalog;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.StockPolicy;
import linli.catalog.VariantId;
import linli.identity.Sessions;
import linli.network.Network;
import linli.network.Touchpoint;
import linli.ordering.Shop;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import linli.shared.work.Jobs;
import linli.testing.LinliTest;
import linli.testing.Posters;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group-buy as its neighbours meet it: on the product, at home, by a link that somebody sent, and when it is over. */
@LinliTest
class BuyingTogetherTests {
    private static final int TEAM = 3;
    private static final int QUOTA = 100;

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stock stock;

    @Autowired
    private CampaignOffice office;

    @Autowired
    private Network network;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private World.Player mei;
    private String app;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aBrand() {
        open = shop.open(world, QUOTA);
        mei = world.person("阿梅");
        shop.fund(open.brand(), mei.id(), 1_000_00);
        app = "/app/b/" + network.getBrand(open.brand()).slug();
    }

    @AfterEach
    void returnToThePresent() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void aProductInACampaignOffersBothWaysToBuyAndEachLeadsToItsOwnPrice() {
        var campaign = groupBuy(TEAM);
        var phone = phone("zh-CN", shop.buyer(world, open.brand(), 100_00));
        phone.go(app + "/products/" + productOf(open.variant())).settle();
        assertThat(phone.page.getByTestId("buy")).hasText("单独买 ¥19.90");
        assertThat(phone.page.getByTestId("buy-together")).hasText("拼团买 ¥9.90");
        assertThat(phone.page.getByTestId("campaigns")).containsText("蓝莓团");
        phone.step("both-ways-product").isAccessible();
        phone.page.getByTestId("buy").click();
        assertThat(total(phone.page)).containsText("¥19.90");
        phone.page.goBack();

        phone.page.getByTestId("buy-together").click();
        phone.page.waitForURL("**/campaigns/" + campaign);
        assertThat(phone.page.getByTestId("buy-alone")).hasText("单独买 ¥19.90");
        assertThat(phone.page.getByTestId("open-team")).hasText("我来开团");
        phone.step("both-ways-campaign").isAccessible();
        phone.page.getByTestId("open-team").click();
        phone.page.getByTestId("go").click();
        assertThat(total(phone.page)).containsText("¥9.90");
        noComplaints();
    }

    @Test
    void aProductOffersFirstWhatAnybodyMayBuyNowAndNamesTheWayInWhereThereIsOnlyOne() {
        var everybody = groupBuy(TEAM);
        var inGroups = shop.campaign(open, open.variant(), sold(Touchpoint.Space.GROUP));
        var paused = groupBuy(TEAM);
        pause(paused);
        var product = app + "/products/" + productOf(open.variant());
        var phone = phone("zh-CN", mei).go(product);
        var together = phone.settle().page.getByTestId("buy-together");
        assertThat(together).hasText("拼团买 ¥9.90");
        together.click();
        phone.page.waitForURL("**/campaigns/" + everybody);
        pause(everybody);
        phone.go(product).settle();
        assertThat(together).hasText("社群价 ¥9.90");
        phone.step("product-restricted").isAccessible();
        together.click();
        phone.page.waitForURL("**/campaigns/" + inGroups);
        pause(inGroups);
        phone.go(product).settle();
        assertThat(phone.page.getByTestId("buy")).hasText("立即购买");
        assertThat(together).hasCount(0);
        noComplaints();
    }

    @Test
    void theHomesBannerNamesADrivesOwnWayInAsLongAsItCanBeJoined() {
        for (var space : Touchpoint.Space.values()) {
            drive(sold(space));
        }
        var everywhere = drive(Terms.groupBuy(Shop.window(), 2, 1, 2));
        seat(mei, everywhere, "NEW");
        var phone = phone("zh-CN", mei).go(app).settle();
        var banners = phone.page.locator(".drive");
        for (var way : List.of("门店", "社群", "云店")) {
            assertThat(banners.filter(new Locator.FilterOptions().setHasText("只在" + way + "卖")))
                    .hasCount(1);
        }
        assertThat(banners).hasCount(4);
        assertThat(phone.page.getByTestId("live-teams")).containsText("蓝莓季卡");
        phone.step("home-drives").isAccessible();
        phone.go(app + "/campaigns/" + everywhere).settle();
        assertThat(phone.page.getByText(Pattern.compile("^从 .+ 开放到 .+。$"))).isVisible();
        assertThat(phone.page.getByText("24 小时，一人一席")).hasCount(0);

        place(shop.buyer(world, open.brand(), 1_00), everywhere, "NEW", "SANDBOX");
        phone.go(app).settle();
        assertThat(banners).hasCount(3);
        assertThat(phone.page.locator("ul.row a[href$='/campaigns/%s']".formatted(everywhere)))
                .containsText("已售罄");
        noComplaints();
    }

    @Test
    void aPageThatWaitsForItsCampaignOpensWithIt() {
        var opens = Instant.now().plus(Duration.ofHours(1));
        var campaign = shop.campaign(
                open,
                open.variant(),
                Terms.groupBuy(new Terms.Window(opens, opens.plus(Duration.ofDays(2))), QUOTA, 5, TEAM));
        var phone = phone("zh-CN", mei).go(app + "/campaigns/" + campaign).settle();
        assertThat(phone.page.locator("main")).containsText("距开始");
        assertThat(phone.page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("\\d\\d:\\d\\d"));
        assertThat(phone.page.getByTestId("others")).isVisible();
        phone.step("campaign-soon").isAccessible();
        world.time().shift(Duration.ofHours(2));
        phone.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(phone.page.getByTestId("open-team")).isVisible();
        assertThat(phone.page.locator("main")).containsText("距结束");
        noComplaints();
    }

    @Test
    void homeShowsTheTeamsThatLackAFewAndEveryMeterWhatIsNeeded() {
        var campaign = groupBuy(TEAM);
        var team = teamOf(mei, seat(mei, campaign, "NEW"));
        var scarce = shop.product(open.brand(), ProductKind.DIGITAL);
        var sale = shop.campaign(
                open, scarce, Terms.selling(Shop.window(), QUOTA).threshold(10).build());
        var phone = phone("zh-CN", world.person("路过的邻居")).go(app).settle();
        var live = phone.page.getByTestId("live-teams");
        assertThat(live).containsText("还差 2 人");
        assertThat(live).containsText("蓝莓团");
        assertThat(meter(phone.page, campaign)).hasAttribute("aria-valuemax", String.valueOf(TEAM));
        assertThat(meter(phone.page, campaign)).hasAttribute("aria-valuenow", "1");
        assertThat(meter(phone.page, sale)).hasAttribute("aria-valuemax", "10");
        assertThat(meter(phone.page, sale)).hasAttribute("aria-label", "已售 0 份，满 10 份备货");
        phone.step("home-live-teams").isAccessible();
        live.getByText("参团").click();
        phone.page.waitForURL("**/teams/" + team);
        assertThat(phone.page.locator("h1").last()).containsText("还差 2 人");
        phone.go(app + "/campaigns/" + sale).settle();
        assertThat(phone.page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-valuemax", "10");
        assertThat(phone.page.locator("main")).containsText("再卖 10 份就备货");

        var desk =
                window(Device.DESK, "zh-CN", open.hq()).go("/console/campaigns").settle();
        var rows = desk.page.locator("main tbody [role=progressbar]");
        Assertions.assertThat(rows.all().stream().map(each -> each.getAttribute("aria-valuemax")))
                .containsExactlyInAnyOrder("10", String.valueOf(TEAM));
        desk.go("/console/campaigns/" + sale).settle();
        assertThat(desk.page.locator(".ring")).hasAttribute("aria-valuemax", "10");
        assertThat(desk.page.getByRole(AriaRole.PROGRESSBAR)).hasCount(1);
        desk.go("/console/board").settle();
        assertThat(desk.page.locator("main").getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-valuemax", "10");
        noComplaints();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 阿梅发起的 3 人团, 还差 2 人, 截止, ¥9.90 起, 省 ¥10.00", "en, 阿梅, 2 more, until, from ¥9.90, ¥10.00"})
    void aSharedTeamShowsWhoOpenedItWhatIsMissingUntilWhenAndWhatItCosts(
            String language, String opener, String missing, String until, String price, String saving) {
        var campaign = campaignOf(TEAM, boxes());
        var team = teamOf(mei, seat(mei, campaign, "NEW"));
        var phone = phone(language, mei).go(app + "/teams/" + team).settle();
        var told = phone.page.locator(".what .ll-price");
        assertThat(told.locator(".amount")).hasText(Pattern.compile(price.replace(" ", "\\s*")));
        assertThat(told.locator("s")).containsText("¥19.90");
        phone.page.getByTestId("invite").click();
        var address = addressOn(phone.page);
        phone.page.getByText(language.equals("en") ? "Poster" : "海报").click();
        var poster = phone.page.locator("img.poster");
        phone.page.waitForCondition(
                () -> (boolean) poster.evaluate("(each) => each.complete && each.naturalWidth > 0"));
        phone.step("team-poster-" + language).isAccessible();
        Assertions.assertThat(Posters.facts(
                        phone.page.request().get(poster.getAttribute("src")).body()))
                .as("what it costs, and how it stands")
                .isEqualTo(2);

        var friend =
                chromium.openWithoutScript(Device.PHONE, language, origin()).go(address);
        assertThat(friend.page.locator(".opener")).containsText(opener);
        assertThat(friend.page.locator(".seats")).containsText(missing);
        assertThat(friend.page.locator(".seats")).containsText(until);
        assertThat(friend.page.locator(".price strong")).hasText(price);
        assertThat(friend.page.locator(".price s")).hasText("¥19.90");
        assertThat(friend.page.locator(".price .saving")).containsText(saving);
        assertThat(friend.page.locator("meta[property='og:description']"))
                .hasAttribute("content", Pattern.compile("^%s · .*%s.*%s.*".formatted(price, saving, missing)));
        friend.picture("team-landing-" + language);
        noComplaints();
    }

    @Test
    void aFriendWhoCameByTheLinkChoosesWhatOfTheCampaignToTake() {
        var campaign = campaignOf(2, boxes());
        var team = teamOf(mei, seat(mei, campaign, "NEW"));
        var link = mei.http()
                .post(open.path("/shares"), "{\"kind\":\"TEAM\",\"id\":\"%s\"}".formatted(team))
                .body()
                .get("address")
                .asString();
        var phone = phone("zh-CN", shop.buyer(world, open.brand(), 100_00))
                .go(URI.create(link).getPath());
        phone.page.locator("a.go").click();
        phone.page.getByTestId("join-team").click();
        var sheet = phone.page.getByRole(AriaRole.DIALOG);
        assertThat(sheet).containsText("¥9.90");
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("大盒"))
                .click();
        assertThat(sheet.locator(".ll-price")).containsText("¥15.90");
        assertThat(sheet.getByTestId("go")).hasText("参团");
        phone.step("seat-choice").isAccessible();
        sheet.getByTestId("go").click();
        assertThat(phone.page.locator("main")).containsText("参加邻居的团");
        assertThat(phone.page.locator("main")).containsText("大盒");
        assertThat(total(phone.page)).containsText("¥15.90");
        payFromTheBalance(phone.page);
        assertThat(phone.page.getByTestId("complete")).containsText("拼团成功");
        assertThat(phone.page.locator("main")).containsText("大盒 × 1");
        phone.step("seat-taken").isAccessible();
        noComplaints();
    }

    @Test
    void aTeamThatIsOverOffersTheNextThingToDo() {
        var campaign = groupBuy(2);
        var bo = shop.buyer(world, open.brand(), 100_00);
        var full = teamOf(mei, seat(mei, campaign, "NEW"));
        seat(bo, campaign, full);
        var lonely = teamOf(bo, seat(bo, campaign, "NEW"));
        var link = bo.http()
                .post(open.path("/shares"), "{\"kind\":\"TEAM\",\"id\":\"%s\"}".formatted(lonely))
                .body()
                .get("address")
                .asString();
        var stranger =
                phone("zh-CN", world.person("来晚的邻居")).go(app + "/teams/" + full).settle();
        assertThat(stranger.page.locator("h1").last()).hasText("拼团成功！");
        assertThat(stranger.page.getByTestId("again")).hasText("再开一个团");
        stranger.step("team-complete").isAccessible();
        stranger.page.getByTestId("again").click();
        stranger.page.waitForURL("**/campaigns/" + campaign);
        assertThat(stranger.page.getByTestId("open-team")).isEnabled();

        world.time().shift(Duration.ofHours(25));
        jobs.run("campaign.sweep");
        var founder = phone("zh-CN", bo).go(app + "/teams/" + lonely).settle();
        assertThat(founder.page.locator("h1").last()).hasText("时间到了，没有凑齐");
        assertThat(founder.page.locator("main")).containsText("全额退回");
        assertThat(founder.page.getByText("看我的订单")).isVisible();
        assertThat(founder.page.getByTestId("again")).hasText("再开一个团");
        founder.step("team-expired").isAccessible();
        var late = chromium.openWithoutScript(Device.PHONE, "zh-CN", origin())
                .go(URI.create(link).getPath());
        assertThat(late.page.locator(".seats")).containsText("这个团已经结束");
        assertThat(late.page.locator("a.go")).hasText("看看还能拼什么");
        late.close();

        world.time().shift(Duration.ofDays(4));
        jobs.run("campaign.sweep");
        stranger.go(app + "/teams/" + lonely).settle();
        assertThat(stranger.page.getByTestId("again")).hasText("看看别的拼团");
        stranger.page.getByTestId("again").click();
        stranger.page.waitForURL("**/campaigns");
        noComplaints();
    }

    @Test
    void aLongTitleTakesTwoLinesOnANarrowPhone() {
        var campaign = groupBuy(TEAM);
        db.sql("update campaign.campaign set title_en = 'Free-range Eggs, Ten of a Kind, Together' where id = :id")
                .param("id", campaign.value())
                .update();
        teamOf(mei, seat(mei, campaign, "NEW"));
        var phone = phone("en", world.person("路过的邻居"));
        phone.page.setViewportSize(320, 700);
        phone.go(app).settle();
        var title = phone.page.getByTestId("live-teams").locator(".name");
        assertThat(title).hasText("Free-range Eggs, Ten of a Kind, Together");
        Assertions.assertThat(title.evaluate("each => each.scrollWidth <= each.clientWidth"
                        + " && each.clientHeight > 1.5 * parseFloat(getComputedStyle(each).lineHeight)"))
                .isEqualTo(true);
        noComplaints();
    }

    @Test
    void atADeskACampaignHasTwoColumnsAndNothingRunsPastItsOwn() {
        var campaign = groupBuy(TEAM);
        var desk = window(Device.DESK, "zh-CN", mei)
                .go(app + "/campaigns/" + campaign)
                .settle();
        var picture = desk.page.locator("[data-cover]").boundingBox();
        var bar = desk.page.locator(".bar").boundingBox();
        Assertions.assertThat(bar.x).isGreaterThanOrEqualTo(picture.x + picture.width);
        desk.step("campaign-desk").isAccessible();
        desk.go(app).settle();
        Assertions.assertThat(desk.page.evaluate("() => {"
                        + " const main = document.querySelector('main').getBoundingClientRect();"
                        + " const row = document.querySelector('ul.row').getBoundingClientRect();"
                        + " const room = parseFloat(getComputedStyle(document.querySelector('main')).paddingLeft);"
                        + " return row.left >= main.left + room && row.right <= main.right - room; }"))
                .isEqualTo(true);
        noComplaints();
    }

    @Test
    void whatIsTakenOffSaleIsAskedAboutAndOffersNoSeatUntilItIsBack() {
        var campaign = groupBuy(TEAM);
        var team = teamOf(mei, seat(mei, campaign, "NEW"));
        var desk = window(Device.DESK, "zh-CN", open.hq())
                .go("/console/products/" + productOf(open.variant()))
                .settle();
        desk.page.getByTestId("publish").click();
        var question = desk.page.locator(".el-message-box");
        assertThat(question).containsText("蓝莓团");
        assertThat(question).containsText("1 个团在等人");
        question.locator(".el-button--primary").click();
        assertThat(desk.page.getByTestId("publish")).hasText("上架");
        desk.page.getByTestId("undo").click();
        assertThat(desk.page.getByTestId("publish")).hasText("下架");

        var product = open.path("/products/" + productOf(open.variant()));
        open.hq().http().post(product + "/unpublish", "");
        var phone = phone("zh-CN", shop.buyer(world, open.brand(), 100_00));
        for (var path : List.of("/teams/" + team, "/campaigns/" + campaign)) {
            phone.go(app + path).settle();
            assertThat(phone.page.getByTestId("off-sale")).containsText("不在售");
            assertThat(phone.page.getByTestId("join-team")).hasCount(0);
            assertThat(phone.page.getByTestId("open-team")).hasCount(0);
        }
        open.hq().http().post(product + "/publish", "");
        phone.go(app + "/teams/" + team).settle();
        assertThat(phone.page.getByTestId("join-team")).isEnabled();
        noComplaints();
    }

    @Test
    void aFounderWhoHasNotPaidYetIsLedToPayAndWaitsForNobody() {
        var campaign = groupBuy(2);
        var order = place(mei, campaign, "NEW", "SANDBOX");
        var phone = phone("zh-CN", mei).go(app + "/orders/" + order).settle();
        assertThat(phone.page.getByTestId("pay")).isVisible();
        assertThat(phone.page.getByText("取消订单")).isVisible();
        assertThat(phone.page.locator("body")).not().containsText("团长付款后");
        phone.go(app + "/teams/" + teamOf(mei, order)).settle();
        assertThat(phone.page.locator("h1").last()).hasText("你付款后就开团");
        phone.step("founder-unpaid").isAccessible();
        phone.page.getByTestId("to-pay").click();
        phone.page.waitForURL("**/orders/" + order);
        phone.page.getByText("取消订单").click();
        phone.page.locator(".van-dialog__confirm").click();
        assertThat(phone.page.locator("h1").last()).hasText("已取消");
        noComplaints();
    }

    @Test
    void whoHasJoinedATeamAndNotPaidFindsOnItsPageWhereToPay() {
        var campaign = groupBuy(TEAM);
        var team = teamOf(mei, seat(mei, campaign, "NEW"));
        var friend = shop.buyer(world, open.brand(), 1_00);
        var order = place(friend, campaign, team, "SANDBOX");
        var phone = phone("en", friend).go(app + "/teams/" + team).settle();
        assertThat(phone.page.getByTestId("join-team")).hasCount(0);
        phone.step("joined-unpaid").isAccessible();
        phone.page.getByTestId("to-pay").click();
        phone.page.waitForURL("**/orders/" + order);
        noComplaints();
    }

    private CampaignId groupBuy(int size) {
        return shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), QUOTA, 5, size));
    }

    private CampaignId drive(Terms terms) {
        return office.schedule(
                open.brand(),
                open.hq().id(),
                new NewCampaign(
                        CampaignKind.MEMBERSHIP_DRIVE,
                        new Bilingual("蓝莓季卡", "Blueberry pass"),
                        null,
                        terms,
                        Currency.CNY,
                        List.of(new NewCampaign.Item(open.variant(), 990, 1990L))));
    }

    private static Terms sold(Touchpoint.Space space) {
        return Terms.selling(Shop.window(), QUOTA).spaces(Set.of(space)).build();
    }

    private void pause(CampaignId campaign) {
        db.sql("update campaign.campaign set paused_until = closes_at where id = :id")
                .param("id", campaign.value())
                .update();
    }

    /** Blueberries in a small box and in a large one. */
    private List<VariantId> boxes() {
        var boxes = catalog.create(
                        open.brand(),
                        new NewProduct(
                                "boxes",
                                new Bilingual("蓝莓", "Blueberries"),
                                "",
                                "",
                                ProductKind.GOODS,
                                List.of(),
                                List.of(),
                                true,
                                List.of(),
                                List.of("规格"),
                                List.of(box("小盒", 1990), box("大盒", 2990))))
                .variants();
        boxes.forEach(each -> stock.set(open.brand(), open.store().id(), Map.of(each, QUOTA)));
        return boxes;
    }

    private static NewVariant box(String size, long price) {
        return new NewVariant(List.of(size), size, Money.cny(price), null, "", 0, true, StockPolicy.DENY, null);
    }

    private CampaignId campaignOf(int size, List<VariantId> boxes) {
        return office.schedule(
                open.brand(),
                open.hq().id(),
                new NewCampaign(
                        CampaignKind.GROUP_BUY,
                        new Bilingual("蓝莓团", "Blueberries together"),
                        null,
                        Terms.groupBuy(Shop.window(), QUOTA, 5, size),
                        Currency.CNY,
                        List.of(
                                new NewCampaign.Item(boxes.getFirst(), 990, 1990L),
                                new NewCampaign.Item(boxes.getLast(), 1590, 2990L))));
    }

    /** A place that is paid from the balance. */
    private String seat(World.Player buyer, CampaignId campaign, String team) {
        return place(buyer, campaign, team, "BALANCE");
    }

    private String place(World.Player buyer, CampaignId campaign, String team, String payment) {
        var variant = db.sql("select min(variant) from campaign.item where campaign = :campaign")
                .param("campaign", campaign.value())
                .query((row, _) -> new VariantId(row.getLong(1)))
                .single();
        var placed = buyer.http().post(open.path("/orders"), shop.seat(open, variant, campaign, team, payment));
        Assertions.assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.body().get("id").asString();
    }

    private String teamOf(World.Player buyer, String order) {
        return buyer.http()
                .get(open.path("/orders/" + order))
                .body()
                .get("team")
                .asString();
    }

    private static Locator total(Page page) {
        return page.locator(".bar .total");
    }

    private static Locator meter(Page page, CampaignId campaign) {
        return page.locator("a[href$='/campaigns/%s'] [role=progressbar]".formatted(campaign));
    }

    private static void payFromTheBalance(Page page) {
        page.getByRole(AriaRole.RADIO)
                .filter(new Locator.FilterOptions().setHasText("余额"))
                .click();
        page.getByTestId("place-order").click();
        page.waitForURL(Pattern.compile(".*/orders/\\d+$"));
    }

    private static String addressOn(Page page) {
        var link = page.getByText(Pattern.compile("http://localhost:\\d+/s/\\w{12}"));
        link.waitFor();
        return URI.create(link.textContent().strip()).getPath();
    }

    private long productOf(VariantId variant) {
        return db.sql("select product from catalog.variant where id = :id")
                .param("id", variant.value())
                .query(Long.class)
                .single();
    }

    private Chromium.Window phone(String language, World.Player player) {
        return window(Device.PHONE, language, player);
    }

    private Chromium.Window window(Device device, String language, World.Player player) {
        return chromium.open(device, language, origin()).as(sessions.open(player.id(), "test"));
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
        Assertions.assertThat(chromium.refusals()).isEmpty();
    }
}
