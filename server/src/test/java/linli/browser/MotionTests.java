package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import linli.browser.Chromium.Device;
import linli.community.Communities;
import linli.community.GroupId;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.Neighbourhood;
import linli.identity.Sessions;
import linli.network.Network;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What moves in the member app because it tells something, stands still for whoever wants that; at a desk there is room. */
@LinliTest
class MotionTests {
    /**
     * Notes each picture that goes over from one page to the next, and each animation by what it is of; where things are to
     * stand still, whatever moves for a moment. A picture is waited for until it is there, however busy the machine is.
     */
    private static final String WATCH = """
            const wait = setTimeout
            window.setTimeout = (then, time, ...given) => wait(then, time === 200 ? 20_000 : time, ...given)
            window.moved = []
            const carried = () => [...document.querySelectorAll('*')].filter((each) => each.style.viewTransitionName === 'picture').length
            const begin = document.startViewTransition?.bind(document)
            document.startViewTransition = (change) => {
              const from = carried()
              return begin(async () => {
                await change()
                moved.push(`picture ${from}-${carried()}`)
              })
            }
            const signs = { '.cart': 'cart', '[data-testid=like]': 'like', '.where': 'check-in' }
            const still = matchMedia('(prefers-reduced-motion: reduce)')
            const lasts = ({ effect }) => effect.getComputedTiming().endTime > 1 && effect.getComputedTiming().endTime < Infinity
            document.addEventListener('transitionrun', ({ propertyName, target }) => {
              if (still.matches) moved.push(`${propertyName} of ${target.outerHTML.slice(0, 80)}`)
            })
            document.addEventListener('animationstart', ({ animationName, target }) => {
              if (still.matches && target.getAnimations().some(lasts)) moved.push(`${animationName} of ${target.outerHTML.slice(0, 80)}`)
              if (!animationName.startsWith('pop')) return
              moved.push(Object.entries(signs).find(([place]) => target.closest(place))?.[1] ?? animationName)
            })
            """;

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

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private World.Player buyer;
    private long product;
    private String post;
    private String app;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aStreet() {
        open = shop.open(world, 10);
        buyer = shop.buyer(world, open.brand(), 100_00);
        product = db.sql("select product from catalog.variant where id = :id")
                .param("id", open.variant().value())
                .query(Long.class)
                .single();
        post = published();
        app = "/app/b/" + network.getBrand(open.brand()).slug();
    }

    @Test
    void picturesGoOverToTheirPageAndCartLikeAndCheckInAreFelt() {
        Assertions.assertThat(whatMovesFor(ReducedMotion.NO_PREFERENCE))
                .containsExactly("picture 1-1", "cart", "like", "check-in");
    }

    @Test
    void nothingMovesForWhomThatIsTooMuch() {
        Assertions.assertThat(whatMovesFor(ReducedMotion.REDUCE)).isEmpty();
    }

    @Test
    void nothingMovesAtADeskEither() {
        var desk = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .as(sessions.open(open.hq().id(), "test"));
        var page = desk.page;
        page.addInitScript(WATCH);
        desk.go("/console/stores").settle();
        page.getByTestId("open-store").click();
        assertThat(page.locator(".el-drawer")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".el-drawer")).isHidden();
        page.getByTestId("close-store").first().click();
        assertThat(page.locator(".el-dialog")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Assertions.assertThat(moved(desk)).isEmpty();
        noComplaints();
    }

    @Test
    void atADeskThereIsMoreThanAStretchedPhone() {
        var order = buyer.http()
                .post(open.path("/orders"), shop.order(open, 1, "BALANCE"))
                .body()
                .get("id")
                .asString();
        var group = group();
        group();
        var desk = window(Device.DESK).go(app).settle();
        var page = desk.page;
        isBeside(page.locator("nav.tabs"), page.locator("main"));
        assertThat(page.locator("main .parts > .part:not(.wide)")).hasCount(2);
        isBeside(
                page.locator("main .parts > .part:not(.wide)").first(),
                page.locator("main .parts > .part:not(.wide)").last());
        desk.step("desk-home").isAccessible();
        desk.go(app + "/products/" + product).settle();
        isBeside(page.locator("nav.tabs"), page.locator("main"));
        isBeside(page.locator(".gallery"), page.locator(".facts"));
        desk.step("desk-product");
        desk.go(app + "/orders/" + order).settle();
        isBeside(
                page.locator(".ll-beside > div").first(),
                page.locator(".ll-beside > div").last());
        desk.step("desk-order");
        desk.go(app + "/posts/" + post).settle();
        isBeside(
                page.locator(".ll-beside > *").first(),
                page.locator(".ll-beside > *:not(.bar)").last());
        desk.step("desk-post");
        desk.go(app + "/groups/" + group).settle();
        isBeside(page.locator("main nav.groups"), page.locator("main .open").first());
        desk.step("desk-group");
        assertThat(page.locator("main nav.groups li")).hasCount(2);
        noComplaints();
    }

    /** Goes to a product and back, puts it into the cart, likes a post and checks in, and returns what moved meanwhile. */
    private List<String> whatMovesFor(ReducedMotion wish) {
        var group = group();
        var phone = window(Device.PHONE);
        var page = phone.page;
        page.addInitScript(WATCH);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(wish));
        phone.go(app + "/products").settle();
        var tile = page.locator("main a[href$='/products/%d']".formatted(product));
        tile.click();
        assertThat(page.getByTestId("add-to-cart")).isEnabled();
        phone.settle();
        page.goBack();
        assertThat(tile).isVisible();
        phone.settle();
        tile.click();
        page.getByTestId("add-to-cart").click();
        assertThat(page.locator("header .cart i")).hasText("1");
        var moved = new ArrayList<>(moved(phone));
        phone.go(app + "/posts/" + post).settle();
        page.getByTestId("like").click();
        assertThat(page.getByTestId("like")).hasAttribute("aria-pressed", "true");
        moved.addAll(moved(phone));
        phone.go(app + "/groups/" + group).settle();
        page.getByTestId("check-in").click();
        assertThat(page.locator(".where")).containsText("连续 1 天");
        moved.addAll(moved(phone));
        noComplaints();
        return moved.stream().distinct().toList();
    }

    private static List<String> moved(Chromium.Window window) {
        window.settle();
        return Chromium.strings(window.page.evaluate("() => moved"));
    }

    private static void isBeside(Locator left, Locator right) {
        var one = left.boundingBox();
        var other = right.boundingBox();
        Assertions.assertThat(one.x + one.width).isLessThanOrEqualTo(other.x);
        Assertions.assertThat(one.y).isLessThan(other.y + other.height);
        Assertions.assertThat(other.y).isLessThan(one.y + one.height);
    }

    private GroupId group() {
        var owner = world.person("阿芸");
        var community = communities.create(open.brand(), Neighbourhood.community(owner, JoinPolicy.OPEN, 500));
        return ((Joining.Seated) communities.join(open.brand(), community, buyer.id(), JoinSource.DIRECT)).group();
    }

    private String published() {
        var http = open.hq().http();
        var made = http.post(open.path("/posts"), """
                {"title":"阳台上的薄荷","hook":"掐了又长","waist":"**每天**一杯水。","legs":[]}
                """).body();
        var id = made.get("post").get("head").get("id").asString();
        Assertions.assertThat(
                        http.post(open.path("/posts/" + id + "/publish"), "").status())
                .isLessThan(300);
        return id;
    }

    private Chromium.Window window(Device device) {
        return chromium.open(device, "zh-CN", "http://localhost:" + port).as(sessions.open(buyer.id(), "test"));
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
        Assertions.assertThat(chromium.refusals()).isEmpty();
    }
}
