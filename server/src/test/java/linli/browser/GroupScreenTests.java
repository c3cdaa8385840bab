package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import linli.browser.Chromium.Device;
import linli.campaign.Terms;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.Neighbourhood;
import linli.community.Rank;
import linli.community.Talk;
import linli.identity.Sessions;
import linli.network.Network;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import linli.testing.World.Player;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A group on a phone and at a desk: its talk, what is done with a message, what is pinned, and how one is greeted. */
@LinliTest
class GroupScreenTests {
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
    private Talk talk;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private Player owner;
    private Player anna;
    private CommunityId community;
    private GroupId group;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aGroup() {
        open = shop.open(world, 10);
        owner = world.person("阿芸");
        anna = world.person("安娜");
        community = communities.create(open.brand(), Neighbourhood.community(owner, JoinPolicy.OPEN, 500));
        group = ((Joining.Seated) communities.join(open.brand(), community, anna.id(), JoinSource.DIRECT)).group();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void nineMessagesAndMoreStandOnAPhoneAndAQuoteLeadsToWhatItQuotes(String language) {
        var bo = world.person("阿波");
        communities.join(open.brand(), community, bo.id(), JoinSource.DIRECT);
        communities.setRank(open.brand(), community, bo.id(), Rank.MANAGER);
        var then = Instant.now().minus(Duration.ofDays(2));
        var lines = new ArrayList<Talk.Line>();
        lines.add(line(anna, "first", "今天晚饭吃什么，报一个菜名", null, List.of(), then));
        IntStream.range(0, 90)
                .forEach(i -> lines.add(line(
                        List.of(anna, bo, owner).get(i / 2 % 3),
                        "l" + i,
                        "第%d道：雪菜笋片".formatted(i),
                        i == 89 ? "first" : null,
                        i == 88 ? List.of(owner, anna) : List.of(),
                        then.plus(Duration.ofMinutes(20L * i)))));
        talk.say(open.brand(), lines);

        var phone = window(Device.PHONE, language, anna).go(path()).settle();
        var last = phone.page.getByText("第89道");
        assertThat(last).isInViewport();
        Assertions.assertThat(visible(phone.page)).isGreaterThanOrEqualTo(9);
        assertThat(phone.page.locator(".likes")).hasText("2");
        phone.step("group-talk-" + language).isAccessible();
        phone.page.locator(".quote").last().click();
        assertThat(phone.page.getByText("今天晚饭吃什么，报一个菜名").first()).isInViewport();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aLongPressOpensWhatCanBeDoneAndTheKeyboardWalksIt() {
        talk.say(open.brand(), List.of(line(owner, "a", "谁家多一把伞？", null, List.of(), Instant.now())));
        var phone = window(Device.PHONE, "zh-CN", anna).go(path()).settle();
        var message = phone.page.locator(".said .line").last();
        message.dispatchEvent("pointerdown", Map.of("pointerType", "touch"));
        var menu = phone.page.getByRole(AriaRole.MENU);
        assertThat(menu).isVisible();
        assertThat(menu.getByRole(AriaRole.MENUITEM)).hasText(new String[] {"赞", "回复", "复制"});
        phone.step("group-menu").isAccessible();
        assertThat(focused(phone.page)).hasText("赞");
        phone.page.keyboard().press("ArrowRight");
        assertThat(focused(phone.page)).hasText("回复");
        phone.page.keyboard().press("Escape");
        assertThat(menu).isHidden();

        var desk = window(Device.DESK, "en", owner).go(path()).settle();
        desk.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("What to do with")))
                .last()
                .press("Enter");
        desk.page.keyboard().press("End");
        assertThat(focused(desk.page)).hasText("Take back");
        desk.page.keyboard().press("Home");
        desk.page.keyboard().press("Enter");
        assertThat(desk.page.locator(".likes")).hasText("1");
        assertThat(phone.page.locator(".likes")).hasText("1");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whoKeepsTheGroupPinsAMessageAndEverybodyIsLedToIt() {
        talk.say(
                open.brand(),
                List.of(
                        line(anna, "a", "明天停水，先接一桶", null, List.of(), Instant.now()),
                        line(owner, "b", "收到", null, List.of(), Instant.now())));
        var desk = window(Device.DESK, "zh-CN", owner).go(path()).settle();
        desk.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("对安娜这条消息可做的事"))
                .click();
        desk.page.getByTestId("message-pin").click();
        desk.step("group-pin").isAccessible().holdsWithLargeText();
        desk.page.locator("[role=dialog] button[type=submit]").click();
        assertThat(desk.page.getByTestId("pinned")).containsText("明天停水");
        desk.step("group-pinned-desk").isAccessible();

        var phone = window(Device.PHONE, "en", anna).go(path()).settle();
        assertThat(phone.page.getByTestId("pinned")).containsText("明天停水");
        assertThat(phone.page.getByTestId("pin-thing")).hasCount(0);
        phone.step("group-pinned").isAccessible();
        desk.page.getByLabel("取消置顶").click();
        desk.page.locator(".van-dialog__confirm").click();
        assertThat(desk.page.getByTestId("pinned").locator("li")).hasCount(0);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aGroupBuyIsPinnedForSomeDaysAndEverybodyJoinsFromThere() {
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 100, 5, 3));
        shop.fund(open.brand(), anna.id(), 100_00);
        anna.http().post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"));
        var desk = window(Device.DESK, "zh-CN", owner).go(path()).settle();
        desk.page.getByTestId("pin-thing").click();
        var sheet = desk.page.locator("[role=dialog]:visible");
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("活动"))
                .click();
        desk.step("group-pin-choice").isAccessible();
        sheet.getByText("蓝莓团").click();
        assertThat(sheet.locator("h2")).hasText("置顶");
        sheet.getByText("3 天", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(sheet).containsText("只在这个群");
        desk.step("group-pin-sheet").isAccessible();
        sheet.locator("button[type=submit]").click();
        assertThat(sheet).hasCount(0);
        assertThat(desk.page.getByTestId("pinned")).containsText("蓝莓团");
        assertThat(desk.page).hasURL(Pattern.compile(".*" + path() + "$"));

        var phone = window(Device.PHONE, "zh-CN", anna).go(path()).settle();
        var pinned = phone.page.getByTestId("pinned");
        assertThat(pinned).containsText("蓝莓团");
        assertThat(pinned).containsText("¥9.90");
        assertThat(pinned).containsText("差 2 人成团");
        assertThat(pinned.locator("[role=timer]")).isVisible();
        phone.step("group-pinned-campaign").isAccessible();
        pinned.getByText("去拼团").click();
        phone.page.waitForURL("**/campaigns/" + campaign);
        assertThat(phone.page.getByTestId("open-team")).isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aCampaignIsShownToTheGroupAsACardThatLeadsThere() {
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 100, 5, 3));
        var phone = window(Device.PHONE, "zh-CN", anna).go(path()).settle();
        phone.page.getByTestId("show").click();
        var sheet = phone.page.locator("[role=dialog]:visible");
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("活动"))
                .click();
        sheet.getByText("蓝莓团").click();
        assertThat(sheet).hasCount(0);
        assertThat(phone.page.locator(".said a[href*='/campaigns/']")).containsText("蓝莓团");
        phone.step("group-card").isAccessible();
        var owners = window(Device.PHONE, "zh-CN", owner).go(path()).settle();
        var card = owners.page.locator(".said a[href*='/campaigns/']");
        assertThat(card).containsText("¥9.90");
        card.click();
        owners.page.waitForURL("**/campaigns/%s**".formatted(campaign));
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aReplyIsBegunByALongPressAndQuotesWhatItAnswers() {
        talk.say(open.brand(), List.of(line(owner, "a", "谁家多一把伞？", null, List.of(), Instant.now())));
        var phone = window(Device.PHONE, "zh-CN", anna).go(path()).settle();
        phone.page.locator(".said .line").last().dispatchEvent("pointerdown", Map.of("pointerType", "touch"));
        phone.page.getByRole(AriaRole.MENU).getByText("回复").click();
        assertThat(phone.page.locator("form.bar")).containsText("回复 阿芸：谁家多一把伞？");
        assertThat(phone.page.getByTestId("say")).isFocused();
        phone.step("group-replying").isAccessible();
        phone.page.getByTestId("say").fill("我家有，蓝色的");
        phone.page.getByTestId("send").click();
        assertThat(phone.page.locator("form.bar")).not().containsText("回复 阿芸");
        var owners = window(Device.PHONE, "zh-CN", owner).go(path()).settle();
        var answer = owners.page.locator(".said").filter(new Locator.FilterOptions().setHasText("我家有，蓝色的"));
        assertThat(answer.locator(".quote")).containsText("谁家多一把伞？");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whoJustCameIsGreetedByTheOwnerAndAnswers() {
        talk.say(
                open.brand(),
                List.of(line(owner, "a", "昨天说过的", null, List.of(), Instant.now().minus(Duration.ofDays(1)))));
        var phone = window(Device.PHONE, "zh-CN", anna).go(path()).settle();
        var greeting = phone.page.getByTestId("greeting");
        assertThat(greeting).containsText("欢迎来到厨房！");
        assertThat(greeting).containsText("阿芸");
        phone.step("group-greeting").isAccessible();
        greeting.getByText("打个招呼").click();
        assertThat(phone.page.getByTestId("say")).isFocused();
        phone.page.getByTestId("say").fill("大家好");
        phone.page.getByTestId("send").click();
        assertThat(phone.page.getByText("大家好")).isVisible();
        var owners = window(Device.PHONE, "zh-CN", owner).go(path()).settle();
        assertThat(owners.page.getByText("大家好")).isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    /** How many messages a reader sees at once, between the head and the field. */
    private static long visible(Page page) {
        return ((Number) page.evaluate("""
            () => {
              const top = document.querySelector('.where').getBoundingClientRect().bottom
              const bottom = document.querySelector('form.bar').getBoundingClientRect().top
              return [...document.querySelectorAll('.said')].filter((each) => {
                const { top: from, bottom: to } = each.getBoundingClientRect()
                return from >= top - 1 && to <= bottom + 1
              }).length
            }
            """)).longValue();
    }

    private static Locator focused(Page page) {
        return page.locator(":focus");
    }

    private Talk.Line line(
            Player author, String key, String words, @Nullable String answers, List<Player> likedBy, Instant at) {
        return new Talk.Line(
                group,
                author.id(),
                Talk.Speaker.NEIGHBOUR,
                key,
                words,
                List.of(),
                null,
                answers,
                likedBy.stream().map(Player::id).toList(),
                at);
    }

    private String path() {
        return "/app/b/%s/groups/%s".formatted(network.getBrand(open.brand()).slug(), group);
    }

    private Chromium.Window window(Device device, String language, Player player) {
        return chromium.open(device, language, "http://localhost:" + port).as(sessions.open(player.id(), "test"));
    }
}
