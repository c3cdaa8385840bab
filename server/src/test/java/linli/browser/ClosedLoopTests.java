package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.identity.Sessions;
import linli.identity.signin.RecordedCodes;
import linli.network.Network;
import linli.ordering.Shop;
import linli.referral.CommissionPlan;
import linli.referral.CommissionPlans;
import linli.shared.BasisPoints;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
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

/** The main job, seen by everybody in it: a member shares, a friend joins, the team completes, everyone is paid. */
@LinliTest
class ClosedLoopTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Network network;

    @Autowired
    Sessions sessions;

    @Autowired
    Communities communities;

    @Autowired
    CommissionPlans plans;

    @Autowired
    RecordedCodes codes;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    private Shop.Open open;
    private World.Player leader;
    private World.Player sharer;
    private CampaignId campaign;
    private CommunityId community;
    private String app;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aBrandThatSellsTogether() {
        open = shop.open(world, 100);
        leader = world.person("团长阿梅");
        sharer = world.person("小周");
        var now = Instant.now();
        campaign = shop.campaign(
                open,
                open.variant(),
                Terms.groupBuy(
                        new Terms.Window(now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofDays(2))), 100, 5, 2));
        jobs.run("campaign.sweep");
        community = communities.create(
                open.brand(),
                new NewCommunity(
                        open.store().id(),
                        new Bilingual("早餐桌", "Breakfast table"),
                        Theme.NEIGHBOURHOOD,
                        new Bilingual("好好吃早饭", null),
                        new Bilingual("不刷屏", null),
                        new Bilingual("欢迎", null),
                        JoinPolicy.OPEN,
                        null,
                        leader.id(),
                        500));
        plans.set(
                open.brand(),
                Thing.of(open.brand()),
                new CommissionPlan(rate(1000), rate(300), rate(500), rate(300), rate(200)),
                open.hq().id());
        app = "/app/b/" + network.getBrand(open.brand()).slug();
    }

    @Test
    void goesOnceAround() {
        var first = phone(sharer);
        first.go(app + "/campaigns/" + campaign)
                .settle()
                .picture("loop-1-campaign")
                .isAccessible();
        first.page.getByTestId("open-team").click();
        go(first.page);
        pay(first);
        var team = teamOf(first.page);

        first.page.navigate(team);
        assertThat(first.page.locator("h1").last()).containsText("1");
        first.picture("loop-2-team").isAccessible();
        first.page.getByTestId("invite").click();
        var link = first.page.getByText(Pattern.compile("http://localhost:\\d+/s/\\w{12}"));
        link.waitFor();
        first.picture("loop-3-share");
        var address = link.textContent().strip();

        var friend = chromium.open(Device.PHONE, "zh-CN", origin());
        friend.go(address).picture("loop-4-landing").isAccessible();
        friend.page.locator("a.go").click();
        friend.page.getByTestId("join-team").click();
        friend.page.getByTestId("go").click();
        var name = signUp(friend.page);
        friend.page.getByTestId("place-order").waitFor();
        var newcomer = friend.page.url();
        friend.go(app + "/communities/" + community).isAccessible();
        friend.page.getByTestId("join").click();
        friend.page.getByTestId("enter-group").waitFor();
        friend.picture("loop-5-community");
        friend.page.navigate(newcomer);
        go(friend.page);
        pay(friend);

        var code = friend.page.getByTestId("pickup-code");
        code.waitFor();
        friend.picture("loop-6-pickup-code").isAccessible();
        first.page.navigate(team);
        assertThat(first.page.locator("h1").last()).containsText("拼团成功");
        first.picture("loop-7-complete");

        var counter = chromium.open(Device.DESK, "zh-CN", origin()).as(session(open.owner()));
        counter.go("/console/pickup");
        counter.page.locator("#pickup-code").fill(code.textContent().strip());
        counter.page.locator("#pickup-code").press("Enter");
        assertThat(counter.page.getByTestId("shown")).containsText(name);
        counter.page.getByTestId("hand-over").click();
        counter.page.getByTestId("handed").waitFor();
        counter.picture("loop-8-counter").isAccessible();

        first.go(app + "/wallet");
        assertThat(first.page.locator("body")).containsText("¥0.99");
        first.picture("loop-9-wallet").isAccessible();
        first.page.locator("a[href*='/earnings/']").first().click();
        first.page.locator("figure.path").waitFor();
        first.picture("loop-12-earning").isAccessible();
        var leading = phone(leader).go(app + "/wallet");
        assertThat(leading.page.locator("body")).containsText("¥0.49");

        var hq = chromium.open(Device.DESK, "zh-CN", origin()).as(session(open.hq()));
        hq.go("/console/orders");
        hq.page.getByText(name).first().waitFor();
        hq.picture("loop-10-orders").isAccessible();
        hq.page.navigate("/console/orders/" + friend.page.url().replaceAll(".*/orders/(\\d+).*", "$1"));
        assertThat(hq.page.locator("body")).containsText("小周");
        assertThat(hq.page.locator("body")).containsText("¥0.99");
        hq.page.getByText("这一单怎么来的").scrollIntoViewIfNeeded();
        hq.page.mouse().wheel(0, 600);
        hq.picture("loop-11-provenance").isAccessible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    private Chromium.Window phone(World.Player player) {
        return chromium.open(Device.PHONE, "zh-CN", origin()).as(session(player));
    }

    /** Chooses what there is to choose before the checkout, if there is. */
    private static void go(Page page) {
        var place = page.getByTestId("place-order");
        page.getByTestId("go").or(place).first().waitFor();
        if (page.getByTestId("go").isVisible()) {
            page.getByTestId("go").click();
        }
        assertThat(place).isEnabled();
        place.click();
    }

    private void pay(Chromium.Window window) {
        window.page.waitForURL(Pattern.compile(".*/pay/sandbox/.*"));
        window.page.locator("button[value=SUCCESS]").click();
        window.page.waitForURL(Pattern.compile(".*/orders/\\d+.*"));
    }

    private String teamOf(Page page) {
        Locator link = page.locator("a[href*='/teams/']").first();
        link.waitFor();
        return link.getAttribute("href");
    }

    /** By the second of the names that are proposed, which is told. */
    private String signUp(Page page) {
        var phone = Phones.next();
        page.locator("input[name=destination]").fill(phone);
        page.getByText("获取验证码").click();
        Eventually.holds(() -> codes.has(phone));
        page.locator("input[name=code]").fill(codes.last(phone));
        page.locator("input[name=agreed]").check();
        page.locator("form button[type=submit]").last().click();
        var naming = page.getByTestId("naming");
        var proposed = naming.locator("[name=name]").inputValue();
        naming.getByTestId("dice").click();
        assertThat(naming.locator("[name=name]")).not().hasValue(proposed);
        var name = naming.locator("[name=name]").inputValue();
        naming.locator("button[type=submit]").click();
        assertThat(naming).isHidden();
        return name;
    }

    private String session(World.Player player) {
        return sessions.open(player.id(), "test");
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private static BasisPoints rate(int value) {
        return new BasisPoints(value);
    }
}
