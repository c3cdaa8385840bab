package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import linli.browser.Chromium.Device;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Neighbourhood;
import linli.identity.People;
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

/** What whoever keeps a community does with its members, groups and requests. */
@LinliTest
class CommunityDeskTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Communities communities;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    private Shop.Open open;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aShop() {
        open = shop.open(world, 1);
    }

    /** Nine that are full, of two each, and a tenth with one. */
    private CommunityId tenGroups() {
        var community =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.OPEN, 2));
        var names = IntStream.rangeClosed(1, 18).mapToObj("邻居%02d"::formatted).toList();
        people.registerAll(names)
                .forEach(person -> communities.join(open.brand(), community, person, JoinSource.DIRECT));
        return community;
    }

    @Test
    void aMemberMovesToTheTenthGroupWhichIsFoundByItsName() {
        var window = open("/console/communities/" + tenGroups() + "?tab=members&q=邻居01");
        var page = window.page;
        var row = page.locator("main tbody tr");
        assertThat(row).hasCount(1);
        row.locator(".acts button").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("换群"))
                .click();
        window.settle();
        var target = picker(page, "换到哪个群");
        target.click();
        target.fill("9");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        assertThat(page.getByRole(AriaRole.OPTION)).containsText("满员");
        page.getByRole(AriaRole.OPTION).click();
        page.getByTestId("transfer-now").click();
        assertThat(page.locator(".el-dialog:visible")).containsText("已满，换一个群");
        target.click();
        target.fill("10");
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("10"))
                .click();
        window.step("member-to-the-tenth-group").isAccessible();
        page.getByTestId("transfer-now").click();
        assertThat(page.locator(".el-dialog:visible")).hasCount(0);
        assertThat(row).containsText("10");
        noComplaints();
    }

    @Test
    void whatAMemberIsInTheGroupIsSetWhereTheyAreListed() {
        var community = tenGroups();
        var window = open("/console/communities/" + community + "?tab=members&q=邻居02");
        var page = window.page;
        assertThat(page.locator("main tbody tr")).hasCount(1);
        choose(page, "邻居02 身份", "管理员");
        assertThat(page.locator("body")).containsText("身份已更新");
        choose(page, "邻居02 风格", "组织者");
        assertThat(page.locator("body")).containsText("风格已更新");
        window.go("/console/communities/" + community + "?tab=members&rank=MANAGER")
                .settle();
        assertThat(page.locator("main tbody tr")).hasCount(1);
        assertThat(page.locator("main tbody")).containsText("邻居02");
        assertThat(page.locator("main tbody")).containsText("组织者");
        noComplaints();
    }

    @Test
    void aGroupIsFoundByItsNumberAmongThoseOfTheCommunity() {
        var window = open("/console/communities/" + tenGroups());
        var page = window.page;
        assertThat(page.getByTestId("list-count")).hasText("共 10 条");
        page.getByTestId("list-search").fill("10");
        assertThat(page).hasURL(Pattern.compile("q=10"));
        assertThat(page.getByTestId("rename-group")).hasCount(1);
        page.getByTestId("rename-group").click();
        page.locator("[name=group-name]").fill("河坊街清早群");
        page.getByTestId("save-group").click();
        page.getByTestId("list-search").fill("清早");
        assertThat(page.getByTestId("list-count")).hasText("共 1 条");
        window.settle().step("community-group-found").isAccessible();
        noComplaints();
    }

    @Test
    void theRequestsOfOneCommunityAreCountedSearchedAndDecidedTogether() {
        var kitchen =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.APPROVAL, 50));
        for (var name : new String[] {"阿梅", "小周", "老林"}) {
            world.person(name).http().post(open.path("/communities/" + kitchen + "/members"), "{}");
        }
        var window = open("/console/communities/" + kitchen);
        var page = window.page;
        var tab = page.getByText("申请 3", new Page.GetByTextOptions().setExact(true));
        tab.click();
        assertThat(page.locator("main tbody tr")).hasCount(3);
        page.getByTestId("list-search").fill("小周");
        assertThat(page).hasURL(Pattern.compile("tab=requests&q="));
        assertThat(page.locator("main tbody tr")).hasCount(1);
        page.getByTestId("list-clear").click();
        assertThat(page.locator("main tbody tr")).hasCount(3);
        page.locator("thead input[type=checkbox]").check();
        window.step("community-requests-chosen").isAccessible();
        page.getByTestId("bulk-admit").click();
        assertThat(page.locator("main")).containsText("没有待审批的申请");
        assertThat(page.getByText("申请", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        noComplaints();
    }

    private static void choose(Page page, String what, String option) {
        picker(page, what).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static Locator picker(Page page, String name) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Chromium.Window open(String path) {
        return chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .as(sessions.open(open.hq().id(), "test"))
                .go(path)
                .settle();
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
