package linli.browser;

import static linli.browser.Screen.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import linli.identity.People;
import linli.testing.DemonstrationTest;
import linli.testing.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every screen of the console, seen by HQ, by a store's owner and by somebody who has only just begun. */
@DemonstrationTest
class ConsoleScreensTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private List<Screens> modules;

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private People people;

    @Autowired
    private World world;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void prepare() {
        modules.forEach(Screens::prepare);
    }

    @Test
    void headquartersFindsEveryScreenReadable() {
        assertThat(walk().as(demonstration.session(demonstration.person("hq")), screens(ConsoleReader.HEADQUARTERS))
                        .faults())
                .isEmpty();
    }

    @Test
    void anOwnerFindsEveryScreenReadable() {
        assertThat(walk().as(demonstration.session(demonstration.person("ayun")), screens(ConsoleReader.OWNER))
                        .faults())
                .isEmpty();
    }

    @Test
    void customerServiceFindsWhatItIsForReadable() {
        assertThat(walk().as(demonstration.session(demonstration.person("kefu")), screens(ConsoleReader.CLERK))
                        .faults())
                .isEmpty();
    }

    @Test
    void whoRunsTheInstallationFindsEveryScreenReadable() {
        var operator = world.person("平台运营");
        people.makeOperator(operator.id());
        assertThat(walk().as(demonstration.session(operator.id()), screens(ConsoleReader.OPERATOR))
                        .faults())
                .isEmpty();
    }

    @Test
    void aFreshBrandIsInvitedToBegin() {
        var founder = world.person("新掌柜");
        assertThat(walk().as(demonstration.session(founder.id()), screens(ConsoleReader.FOUNDER))
                        .faults())
                .isEmpty();
        world.brand(founder);
        assertThat(walk().as(demonstration.session(founder.id()), screens(ConsoleReader.FRESH))
                        .faults())
                .isEmpty();
    }

    @Test
    void aStrangerFindsEveryScreenReadable() {
        assertThat(walk().asStranger(screens(ConsoleReader.STRANGER)).faults()).isEmpty();
    }

    @Test
    void noRouteIsForgotten() {
        var all = Arrays.stream(ConsoleReader.values())
                .flatMap(reader -> screens(reader).stream())
                .toList();
        assertThat(walk().routesWithout(all)).isEmpty();
    }

    private List<Screen> screens(ConsoleReader reader) {
        return Stream.concat(modules.stream().flatMap(module -> module.console(reader).stream()), shell(reader))
                .toList();
    }

    private static Stream<Screen> shell(ConsoleReader reader) {
        return reader == ConsoleReader.HEADQUARTERS ? Stream.of(at("missing", "/nowhere")) : Stream.empty();
    }

    private ScreenWalk walk() {
        return new ScreenWalk(chromium, "http://localhost:" + port, App.CONSOLE);
    }
}
