package linli.browser;

import static linli.browser.Screen.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import linli.testing.DemonstrationTest;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every screen of the member app, seen by a visitor, by members, by a leader, by a newcomer and in whatever state an order can be. */
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberScreensTests {
    private static final String LINLI = "/b/linli";

    @Autowired
    private List<Screens> modules;

    @Autowired
    private Demonstration demonstration;

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
        assertThat(walk().asStranger(screens(MemberReader.VISITOR)).faults()).isEmpty();
    }

    @Test
    void aMemberFindsEveryScreenReadable() {
        assertThat(walk().as(session("xiaozhou"), screens(MemberReader.MEMBER)).faults())
                .isEmpty();
    }

    @Test
    void aLeaderFindsEveryScreenReadable() {
        assertThat(walk().as(demonstration.session(demonstration.paid("LEADER")), screens(MemberReader.LEADER))
                        .as(demonstration.session(demonstration.paid("AUTHOR")), screens(MemberReader.AUTHOR))
                        .faults())
                .isEmpty();
    }

    @Test
    void aNewcomerIsToldWhatIsStillEmpty() {
        var session = demonstration.session(street.newcomer().id());
        assertThat(walk().as(session, screens(MemberReader.NEWCOMER)).faults()).isEmpty();
    }

    @Test
    void aBuyerReadsHowEveryOrderTeamAndCampaignStands() {
        var session = demonstration.session(street.member().id());
        assertThat(walk().as(session, screens(MemberReader.BUYER)).faults()).isEmpty();
    }

    @Test
    void everyButtonIsWideEnoughForAThumb() {
        var group = demonstration.one("""
                select seat_group from community.membership where person = %s order by joined_at limit 1
                """.formatted(demonstration.person("xiaozhou")));
        var small = Stream.of(
                        thumb(null, LINLI),
                        thumb(
                                null,
                                LINLI + "/products/"
                                        + demonstration.one("select id from catalog.product order by id limit 1")),
                        thumb(session("xiaozhou"), LINLI + "/groups/" + group),
                        thumb(session("xiaozhou"), LINLI + "/orders"),
                        thumb(session("xiaozhou"), LINLI + "/shares"),
                        thumb(session("xiaozhou"), LINLI + "/write"))
                .flatMap(List::stream)
                .distinct();
        assertThat(small).isEmpty();
    }

    @Test
    void noRouteIsForgotten() {
        var all = Arrays.stream(MemberReader.values())
                .flatMap(reader -> screens(reader).stream())
                .toList();
        assertThat(walk().routesWithout(all)).isEmpty();
    }

    private List<Screen> screens(MemberReader reader) {
        return Stream.concat(modules.stream().flatMap(module -> module.member(reader, street).stream()), shell(reader))
                .toList();
    }

    private static Stream<Screen> shell(MemberReader reader) {
        return reader == MemberReader.VISITOR ? Stream.of(at("missing", "/nowhere")) : Stream.empty();
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
        return new ScreenWalk(chromium, origin(), App.MEMBER, demonstration.names());
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private String session(String key) {
        return demonstration.session(demonstration.person(key));
    }
}
