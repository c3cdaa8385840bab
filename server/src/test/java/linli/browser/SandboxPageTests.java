package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.identity.Sessions;
import linli.network.Network;
import linli.ordering.Shop;
import linli.shared.work.Jobs;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A buyer goes from the order to the provider's page and comes back, however the payment ends. */
@LinliTest
class SandboxPageTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Network network;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Jobs jobs;

    @LocalServerPort
    private int port;

    private Shop.Open open;
    private World.Player buyer;
    private String order;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void anOrderThatWaitsForItsPayment() {
        open = shop.open(world, 10);
        buyer = shop.buyer(world, open.brand(), 1);
        order = buyer.http()
                .post(open.path("/orders"), shop.order(open, 1, "SANDBOX"))
                .body()
                .get("id")
                .asString();
    }

    @AfterEach
    void returnToThePresent() {
        world.time().shift(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUCCESS", "DUPLICATE"})
    void theOrderIsReadyOnceTheProviderSaysSo(String choice) {
        var window = atTheOrder("zh-CN");
        choose(window, choice);
        seesReady(window);
    }

    @Test
    void aSlowPaymentIsWaitedFor() {
        var window = atTheOrder("zh-CN");
        choose(window, "DELAYED");
        assertThat(window.page.locator("h1")).hasText("正在确认付款结果…");
        window.step("payment-delayed").isAccessible();
        after(Duration.ofSeconds(11), "CAPTURED", "payment.sandbox-callbacks");
        seesReady(window);
    }

    @Test
    void whatTheProviderKeepsSilentAboutIsFoundByAskingIt() {
        var window = atTheOrder("en");
        choose(window, "SILENT");
        assertThat(window.page.locator("h1")).hasText("Waiting for the payment…");
        after(Duration.ofMinutes(2), "CAPTURED", "payment.reconcile");
        seesReady(window);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void moneyThatComesTooLateGoesBackAndThePageSaysSo(String language) {
        var window = atTheOrder(language);
        choose(window, "LATE");
        after(
                Duration.ofMinutes(31),
                "REFUNDED",
                "ordering.cancel-unpaid",
                "payment.sandbox-callbacks",
                "payment.refund");
        assertThat(window.page.getByTestId("payment")).isVisible();
        assertThat(window.page.getByTestId("payment"))
                .hasText(
                        language.equals("en")
                                ? "The payment came too late; the money goes back the way it came."
                                : "付款到得太晚，钱会原路退回。");
        assertThat(window.page.getByTestId("pay")).hasCount(0);
        window.step("payment-late-" + language).isAccessible();
        headquartersReads(language, language.equals("en") ? "Paid too late, sent back" : "取消后才收到款，原路退回");
        Assertions.assertThat(shop.escrow(open.brand(), order)).isZero();
        Assertions.assertThat(shop.stock(open)).isEqualTo(10);
        window.close();
    }

    @Test
    void aFailedPaymentIsSaidAtOnceAndCanBeMadeAgain() {
        var window = atTheOrder("zh-CN");
        choose(window, "FAILURE");
        assertThat(window.page.locator("h1")).hasText("付款没有成功");
        assertThat(window.page.getByTestId("pay")).hasText("重新付款");
        window.step("payment-failed-zh").isAccessible();
        choose(window, "FAILURE");
        assertThat(window.page.locator("h1")).hasText("付款没有成功");
        choose(window, "SUCCESS");
        seesReady(window);
    }

    @Test
    void aFailedPaymentIsSaidWheneverTheOrderIsLookedAt() {
        var first = atTheOrder("en");
        choose(first, "FAILURE");
        first.close();
        var later = atTheOrder("en");
        assertThat(later.page.locator("h1")).hasText("The payment did not go through");
        assertThat(later.page.getByTestId("pay")).hasText("Pay again");
        later.step("payment-failed-en").isAccessible();
        later.close();
        headquartersReads("en", "Last attempt failed");
    }

    private void headquartersReads(String language, String what) {
        var window = open(Device.DESK, language, open.hq()).go("/console/orders/" + order);
        assertThat(window.page.getByTestId("trouble")).hasText(what);
        window.step("payment-console-" + language).isAccessible().close();
    }

    private Chromium.Window open(Device device, String language, World.Player player) {
        return chromium.open(device, language, "http://localhost:" + port).as(sessions.open(player.id(), "test"));
    }

    private Chromium.Window atTheOrder(String language) {
        return open(Device.PHONE, language, buyer)
                .go("/app/b/%s/orders/%s"
                        .formatted(network.getBrand(open.brand()).slug(), order))
                .settle();
    }

    private static void choose(Chromium.Window window, String choice) {
        window.page.getByTestId("pay").click();
        window.page.waitForURL(Pattern.compile(".*/pay/sandbox/.*"));
        window.isAccessible().holdsWithLargeText();
        window.page.locator("button[value=%s]".formatted(choice)).click();
        window.page.waitForURL(Pattern.compile(".*/orders/\\d+.*"));
    }

    /** Lets so much time pass and the jobs run until the payment stands like that. */
    private void after(Duration time, String state, String... work) {
        world.time().shift(time);
        Eventually.holds(() -> {
            List.of(work).forEach(jobs::run);
            return buyer.http()
                    .get(open.path("/orders/" + order))
                    .body()
                    .path("lastPayment")
                    .asString("")
                    .equals(state);
        });
    }

    /** The page follows by itself; the money is in the order's escrow once. */
    private void seesReady(Chromium.Window window) {
        assertThat(window.page.getByTestId("pickup-code")).isVisible();
        Assertions.assertThat(shop.escrow(open.brand(), order)).isEqualTo(Shop.PRICE);
        window.close();
    }
}
