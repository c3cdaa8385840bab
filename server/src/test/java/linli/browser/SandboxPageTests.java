package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.identity.Sessions;
import linli.network.Network;
import linli.ordering.Shop;
import linli.testing.DemonstrationTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A buyer goes from the order to the provider's page and comes back, however the payment ends. */
@DemonstrationTest
class SandboxPageTests {
    /** The page asks by itself how the order stands, and waits a while for the provider's word. */
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Network network;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUCCESS", "DUPLICATE", "DELAYED"})
    void theOrderIsReadyOnceTheProviderSaysSo(String choice) {
        var window = atUnpaidOrder("zh-CN");
        choose(window, choice);
        assertReady(window.page);
        window.close();
    }

    @Test
    void whatFailedCanBePaidAgain() {
        var window = atUnpaidOrder("en");
        choose(window, "FAILURE");
        assertThat(window.page.getByTestId("pay")).isVisible(PATIENTLY);
        choose(window, "SUCCESS");
        assertReady(window.page);
        window.close();
    }

    private Chromium.Window atUnpaidOrder(String language) {
        var open = shop.open(world, 10);
        var buyer = shop.buyer(world, open.brand(), 1);
        var order = buyer.http()
                .post(open.path("/orders"), shop.order(open, 1, "SANDBOX"))
                .body()
                .get("id")
                .asString();
        var slug = network.getBrand(open.brand()).slug();
        return chromium.open(Device.PHONE, language, "http://127.0.0.1:" + port)
                .as(sessions.open(buyer.id(), "test"))
                .go("/app/b/%s/orders/%s".formatted(slug, order))
                .settle();
    }

    private static void choose(Chromium.Window window, String choice) {
        window.page.getByTestId("pay").click();
        window.page.waitForURL(Pattern.compile(".*/pay/sandbox/.*"));
        window.isAccessible();
        window.page.locator("button[value=%s]".formatted(choice)).click();
        window.page.waitForURL(Pattern.compile(".*/orders/\\d+.*"));
    }

    private static void assertReady(Page page) {
        assertThat(page.getByTestId("pickup-code")).isVisible(PATIENTLY);
    }
}
