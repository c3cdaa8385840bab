package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import linli.browser.Chromium.Device;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.identity.Sessions;
import linli.network.Network;
import linli.ordering.Shop;
import linli.shared.text.Bilingual;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member leaves for good: is told what stands in the way, settles it, gives up the rest, and is gone. */
@LinliTest
class LeavingJourneyTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Network network;

    @Autowired
    private Communities communities;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private World.Player member;
    private String app;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aMemberWhoLeadsAndHasBought() {
        open = shop.open(world, 10);
        member = shop.buyer(world, open.brand(), 50_00);
        app = "/app/b/" + network.getBrand(open.brand()).slug();
    }

    @Test
    void aMemberSettlesWhatStandsAndGivesUpTheRest() {
        var order = order();
        var successor = world.person("小周");
        var community = community();
        communities.join(open.brand(), community, successor.id(), JoinSource.DIRECT);

        var phone = window(Device.PHONE, "zh-CN", member);
        phone.go(app + "/me/profile").settle();
        phone.page.locator("a[href$='/me/leave']").click();
        phone.settle();
        var blocks = phone.page.getByTestId("blocks").locator("li");
        assertThat(blocks).hasCount(2);
        assertThat(phone.page.getByTestId("blocks")).containsText("蓝莓");
        assertThat(phone.page.getByTestId("blocks")).containsText("取货");
        assertThat(phone.page.getByTestId("blocks")).containsText("团长");
        assertThat(phone.page.getByTestId("losses")).containsText("¥30.10");
        phone.page.locator("button[type=submit]").click();
        assertThat(phone.page.locator("form [role=alert]")).hasText("还有 3 件事要先了结");
        phone.step("leave-blocked").isAccessible();
        fitsAtTwiceTheSize(phone);

        blocks.filter(new Locator.FilterOptions().setHasText("蓝莓")).locator("a").click();
        phone.page.waitForURL("**/orders/" + order);
        open.hq().http().post(open.path("/orders/" + order + "/refunds"), "{\"refunded\":0}");

        var desk = window(Device.DESK, "zh-CN", member);
        desk.go("/console/communities/" + community + "?tab=members").settle();
        desk.page
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText("小周"))
                .locator("td.acts button")
                .click();
        desk.page.getByText("移交团长").click();
        desk.step("hand-over").isAccessible();
        desk.page.locator(".el-message-box .el-button--primary").click();
        assertThat(desk.page.locator("main")).containsText("小周");

        phone.go(app + "/me/leave").settle();
        assertThat(phone.page.getByTestId("blocks")).hasCount(0);
        assertThat(phone.page.getByTestId("losses")).containsText("¥50.00");
        phone.page.getByTestId("losses").locator("input[type=checkbox]").check();
        phone.page.locator("button[type=submit]").click();
        assertThat(phone.page.locator("input[name=word]")).isFocused();
        phone.page.locator("input[name=word]").fill("注销");
        phone.step("leave-ready").isAccessible();
        phone.page.locator("button[type=submit]").click();
        phone.page.waitForURL("**" + app);
        phone.step("leave-done");

        Assertions.assertThat(member.http().get("/api/me").status()).isEqualTo(401);
        Assertions.assertThat(shop.wallet(open.brand(), member)).isZero();
        Assertions.assertThat(communities.counts(open.brand(), community).members())
                .isEqualTo(1);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theSameIsReadInEnglish() {
        order();
        var phone = window(Device.PHONE, "en", member);
        phone.go(app + "/me/leave").settle();
        assertThat(phone.page.getByTestId("blocks")).containsText("Collect it, or ask for a refund");
        assertThat(phone.page.getByTestId("losses")).containsText("I give up ¥30.10");
        phone.step("leave-blocked-en").isAccessible();
        fitsAtTwiceTheSize(phone);
        Assertions.assertThat(chromium.complaints()).isEmpty();
        Assertions.assertThat(chromium.refusals()).isEmpty();
    }

    /** Whoever has set their phone to letters of twice the size reads all of it without moving the page sideways. */
    private static void fitsAtTwiceTheSize(Chromium.Window phone) {
        phone.page.evaluate("""
                () => [...document.querySelectorAll('main *')]
                  .map((each) => [each, parseFloat(getComputedStyle(each).fontSize)])
                  .forEach(([each, size]) => (each.style.fontSize = `${2 * size}px`))
                """);
        phone.step("leave-twice-the-size");
        Assertions.assertThat(phone.page.evaluate("""
                () => [...document.querySelectorAll('main *')]
                  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
                  .map((each) => each.className + ' ' + each.textContent.slice(0, 40))
                """))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        phone.reload().settle();
    }

    private String order() {
        return member.http()
                .post(open.path("/orders"), shop.order(open, 1, "BALANCE"))
                .body()
                .get("id")
                .asString();
    }

    private CommunityId community() {
        return communities.create(
                open.brand(),
                new NewCommunity(
                        null,
                        new Bilingual("厨房" + UUID.randomUUID().toString().substring(0, 4), "Kitchen"),
                        Theme.NEIGHBOURHOOD,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        JoinPolicy.OPEN,
                        null,
                        member.id(),
                        50));
    }

    private Chromium.Window window(Device device, String language, World.Player player) {
        return chromium.open(device, language, "http://localhost:" + port).as(sessions.open(player.id(), "test"));
    }
}
