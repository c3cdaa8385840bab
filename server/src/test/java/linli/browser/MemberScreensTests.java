package linli.browser;

import static linli.browser.Screen.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import linli.identity.DemoSignIns;
import linli.identity.Sessions;
import linli.shared.PersonId;
import linli.testing.DemonstrationTest;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every screen of the member app, seen by a visitor, by members, by a leader, by a newcomer and in whatever state an order can be. */
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberScreensTests {
    private static final String LINLI = "/b/linli";

    @Autowired
    private JdbcClient db;

    @Autowired
    private DemoSignIns signIns;

    @Autowired
    private Sessions sessions;

    @Autowired
    private World world;

    @Autowired
    private Street streets;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Street.Opened street;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        street = streets.open(world);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aVisitorFindsEveryScreenReadable() {
        assertThat(walk().asStranger(visitor()).faults()).isEmpty();
    }

    @Test
    void aMemberFindsEveryScreenReadable() {
        assertThat(walk().as(session("xiaozhou"), member()).faults()).isEmpty();
    }

    @Test
    void aLeaderFindsEveryScreenReadable() {
        assertThat(walk().as(session(paid("LEADER")), leader())
                        .as(session(paid("AUTHOR")), author())
                        .faults())
                .isEmpty();
    }

    @Test
    void aNewcomerIsToldWhatIsStillEmpty() {
        assertThat(walk().as(session(street.newcomer()), newcomer()).faults()).isEmpty();
    }

    @Test
    void aBuyerReadsHowEveryOrderTeamAndCampaignStands() {
        assertThat(walk().as(session(street.member()), buyer()).faults()).isEmpty();
    }

    @Test
    void everyButtonIsWideEnoughForAThumb() {
        var small = Stream.of(
                        thumb(null, LINLI),
                        thumb(null, LINLI + "/products/" + one("select id from catalog.product order by id limit 1")),
                        thumb(session("xiaozhou"), LINLI + "/groups/" + group()),
                        thumb(session("xiaozhou"), LINLI + "/orders"),
                        thumb(session("xiaozhou"), LINLI + "/shares"),
                        thumb(session("xiaozhou"), LINLI + "/write"))
                .flatMap(List::stream)
                .distinct();
        assertThat(small).isEmpty();
    }

    @Test
    void noRouteIsForgotten() {
        var all = Stream.of(visitor(), member(), leader(), author(), newcomer(), buyer())
                .flatMap(List::stream)
                .toList();
        assertThat(walk().routesWithout(all)).isEmpty();
    }

    private List<Screen> visitor() {
        return List.of(
                at("home", "/"),
                at("brand", LINLI),
                at("brand-stores", LINLI)
                        .after(page -> page.locator("button.store").click()),
                at("sign-in", LINLI).opening("sign-in"),
                at("products", LINLI + "/products"),
                at("products-none", LINLI + "/products")
                        .after(page -> page.locator("input[type=search]").fill("没有这样的东西")),
                at("product", LINLI + "/products/" + one("select id from catalog.product order by id limit 1")),
                at("campaigns", LINLI + "/campaigns"),
                at("campaign", LINLI + "/campaigns/" + campaign("kind = 'GROUP_BUY' and state = 'OPEN'")),
                at("campaign-scheduled", LINLI + "/campaigns/" + campaign("state = 'SCHEDULED'")),
                at("campaign-closed", LINLI + "/campaigns/" + campaign("state = 'CLOSED'")),
                at("drive", LINLI + "/campaigns/" + campaign("kind = 'MEMBERSHIP_DRIVE'")),
                at("team", LINLI + "/teams/" + team("OPEN")),
                at("team-expired", LINLI + "/teams/" + team("EXPIRED")),
                at("communities", LINLI + "/communities"),
                at(
                        "community",
                        LINLI + "/communities/" + one("select id from community.community order by id limit 1")),
                at("posts", LINLI + "/posts"),
                at("post", LINLI + "/posts/" + post()),
                at("me-visitor", LINLI + "/me"),
                at("missing", "/nowhere"),
                at("missing-brand", "/b/nobody").refusing(),
                at("missing-product", LINLI + "/products/1").refusing(),
                at("missing-campaign", LINLI + "/campaigns/1").refusing(),
                at("missing-team", LINLI + "/teams/1").refusing(),
                at("missing-community", LINLI + "/communities/1").refusing(),
                at("missing-post", LINLI + "/posts/1").refusing());
    }

    private List<Screen> member() {
        var order = "select id from ordering.orders where buyer = " + person() + " and state = '%s' limit 1";
        return List.of(
                at("home-member", LINLI),
                at("communities-member", LINLI + "/communities"),
                at("group", LINLI + "/groups/" + group()),
                at("group-mention", LINLI + "/groups/" + group())
                        .after(page -> page.getByTestId("say").fill("@")),
                at("group-show", LINLI + "/groups/" + group()).opening("show"),
                at("posts-member", LINLI + "/posts"),
                at("comment", LINLI + "/posts/" + post()).opening("comment"),
                at("share-link", LINLI + "/posts/" + post()).opening("share"),
                at("share-poster", LINLI + "/posts/" + post()).opening("share").after(MemberScreensTests::poster),
                at("write", LINLI + "/write"),
                at("write-card", LINLI + "/write").opening("add-card"),
                at("me", LINLI + "/me"),
                at("profile", LINLI + "/me/profile"),
                at("leave", LINLI + "/me/leave"),
                at("devices", LINLI + "/me/devices"),
                at("wallet", LINLI + "/wallet"),
                at("withdraw", LINLI + "/wallet").opening("withdraw"),
                at("orders", LINLI + "/orders"),
                at("order-settled", LINLI + "/orders/" + one(order.formatted("SETTLED"))),
                at("order-balance", LINLI + "/orders/" + one(order.formatted("BALANCE_DUE"))),
                at("shares", LINLI + "/shares"),
                at("earnings", LINLI + "/earnings"),
                at("earning", LINLI + "/earnings/" + earned("SELLER_1", person())));
    }

    private List<Screen> leader() {
        return List.of(
                at("me-leader", LINLI + "/me"),
                at("wallet-leader", LINLI + "/wallet"),
                at("earnings-leader", LINLI + "/earnings"),
                at("earning-leader", LINLI + "/earnings/" + earned("LEADER", paid("LEADER"))));
    }

    private List<Screen> author() {
        return List.of(
                at("posts-author", LINLI + "/posts?of=mine"),
                at("earning-author", LINLI + "/earnings/" + earned("AUTHOR", paid("AUTHOR"))));
    }

    private List<Screen> newcomer() {
        return List.of(
                at("cart-empty", LINLI + "/cart"),
                at("checkout-empty", LINLI + "/checkout"),
                at("orders-empty", LINLI + "/orders"),
                at("wallet-empty", LINLI + "/wallet"),
                at("shares-empty", LINLI + "/shares"),
                at("earnings-empty", LINLI + "/earnings"),
                at("posts-empty", LINLI + "/posts?of=mine"),
                at("earning-private", LINLI + "/earnings/" + one("select order_id from referral.path_v1 limit 1"))
                        .refusing(),
                at("order-foreign", LINLI + "/orders/" + one("select id from ordering.orders limit 1"))
                        .refusing(),
                at("group-foreign", LINLI + "/groups/" + one("select id from community.seat_group order by id limit 1"))
                        .refusing());
    }

    private List<Screen> buyer() {
        var at = "/b/" + street.slug();
        return List.of(
                at("orders-all", at + "/orders"),
                at("order-unpaid", at + "/orders/" + street.unpaid()),
                at("order-cancelled", at + "/orders/" + street.cancelled()),
                at("order-ready", at + "/orders/" + street.ready()),
                at("order-asked", at + "/orders/" + street.asked()),
                at("order-refund", at + "/orders/" + street.ready()).opening("ask-refund"),
                at("order-refunded", at + "/orders/" + street.refunded()),
                at("order-digital", at + "/orders/" + street.digital()),
                at("order-forming", at + "/orders/" + street.forming()),
                at("order-complete", at + "/orders/" + street.completed()),
                at("team-member", at + "/teams/" + street.openTeam()),
                at("team-complete", at + "/teams/" + street.fullTeam()),
                at("campaign-sold-out", at + "/campaigns/" + street.soldOut()),
                at("checkout", at + "/checkout?lines=" + line()),
                at("cart", at + "/cart").after(this::fillCart),
                at("draft", at + "/posts/" + street.draft()).refusing(),
                at("hidden", at + "/posts/" + street.hidden()).refusing(),
                at("featured", at + "/posts/" + street.featured()),
                at("posts-featured", at + "/posts"),
                at("posts-mine", at + "/posts?of=mine"),
                at("edit", at + "/write/" + street.draft()),
                at("preview", at + "/write/" + street.draft()).opening("preview"),
                at("welcome", at + "/communities/" + street.joins()).after(MemberScreensTests::joinAnew),
                at("invite", at + "/communities/" + street.invites()).opening("share"),
                at("wallet-buyer", at + "/wallet"),
                at("group-empty", at + "/groups/" + seatIn(street.joins().value())));
    }

    private static void poster(Page page) {
        page.locator(".ways button").last().click();
        page.locator("img.poster").waitFor();
        page.waitForFunction("() => document.querySelector('img.poster').complete");
    }

    private static void joinAnew(Page page) {
        page.getByTestId("leave").click();
        page.locator(".van-dialog__confirm").click();
        page.getByTestId("join").click();
        page.getByTestId("go-in").waitFor();
    }

    private void fillCart(Page page) {
        var store = one("select store from ordering.orders where id = " + street.ready());
        var variant = line().replaceFirst("\\..*", "");
        street.member().http().put("/api/brands/" + brand() + "/cart/items/" + variant, """
                        {"store":"%d","quantity":2}
                        """.formatted(store));
        page.reload();
        page.getByTestId("checkout").waitFor();
    }

    /** Whatever can be touched on the page, and is smaller than 44 px of a phone. */
    private List<String> thumb(@Nullable String session, String path) {
        var window = chromium.open(Chromium.Device.PHONE, "zh-CN", origin());
        if (session != null) {
            window.as(session);
        }
        window.go(App.MEMBER.path() + path).settle();
        var small = Chromium.strings(window.page.evaluate("""
                () => [...document.querySelectorAll('button, a, input, textarea, [role=button]')]
                  .filter((each) => each.checkVisibility() && !each.closest('.ll-hidden, .ll-skip') && getComputedStyle(each).display !== 'inline')
                  .filter((each) => {
                    const beyond = getComputedStyle(each, '::after')
                    const reach = (side) => (beyond.position === 'absolute' && beyond.content !== 'none' ? parseFloat(beyond[side]) : 0)
                    const box = each.getBoundingClientRect()
                    return box.height > 0 && (Math.max(box.width, reach('width')) < 43.5 || Math.max(box.height, reach('height')) < 43.5)
                  })
                  .map((each) => `${location.pathname}: ${each.outerHTML.slice(0, 120)}`)
                """));
        window.close();
        return small;
    }

    private ScreenWalk walk() {
        return new ScreenWalk(chromium, origin(), App.MEMBER);
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    private String session(String key) {
        return sessions.open(signIns.get(key), "test");
    }

    private String session(World.Player player) {
        return sessions.open(player.id(), "test");
    }

    private String session(long person) {
        return sessions.open(new PersonId(person), "test");
    }

    /** Who was paid in that role. */
    private long paid(String role) {
        return one("select beneficiary from referral.commission_v1 where role = '%s' order by order_id limit 1"
                .formatted(role));
    }

    private long person() {
        return signIns.get("xiaozhou").value();
    }

    private long group() {
        return one("""
                select seat_group from community.membership where person = %d order by joined_at limit 1
                """.formatted(person()));
    }

    private long seatIn(long community) {
        return one("select id from community.seat_group where community = %d limit 1".formatted(community));
    }

    private long post() {
        return one("""
                select p.id from content.post p join content.post_count c on c.brand = p.brand and c.post = p.id
                 where p.state = 'PUBLISHED' order by c.comments desc, p.id limit 1
                """);
    }

    private long earned(String role, long person) {
        return one("select order_id from referral.commission_v1 where role = '%s' and beneficiary = %d limit 1"
                .formatted(role, person));
    }

    private long campaign(String which) {
        return one("select id from campaign.campaign where brand = %d and %s order by id limit 1"
                .formatted(linli(), which));
    }

    private long team(String state) {
        return one("select id from campaign.team where brand = %d and state = '%s' order by id limit 1"
                .formatted(linli(), state));
    }

    private long linli() {
        return one("select id from network.brand where slug = 'linli'");
    }

    private long brand() {
        return one("select id from network.brand where slug = '%s'".formatted(street.slug()));
    }

    private String line() {
        return one("select variant from ordering.order_line where order_id = " + street.ready()) + ".1";
    }

    private long one(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
