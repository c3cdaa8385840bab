package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.testing.DemonstrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What opens over a page of the member app closes by itself, and what one comes back to is as it was left. */
@DemonstrationTest
class SheetTests {
    private static final String LINLI = "/app/b/linli";

    @AutoClose
    private static Chromium chromium;

    @Autowired
    private Demonstration demonstration;

    @LocalServerPort
    private int port;

    private Chromium.Window window;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void onAPhone() {
        window = chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port)
                .as(demonstration.session(demonstration.person("xiaozhou")));
    }

    @Test
    void backClosesTheSheetAndOnlyIt() {
        onAPost();
        opener().click();
        assertThat(sheet()).isVisible();
        window.page.goBack();
        assertThat(sheet()).isHidden();
        assertThat(window.page).hasURL(Pattern.compile(".*/posts/\\d+.*"));
        window.page.goBack();
        assertThat(window.page).hasURL(Pattern.compile(".*/posts$"));
        window.close();
    }

    @Test
    void aClosedSheetLeavesNothingToGoBackTo() {
        onAPost();
        opener().click();
        assertThat(sheet()).isVisible();
        sheet().locator(".head button").click();
        assertThat(sheet()).isHidden();
        window.page.waitForFunction("() => !history.state.over");
        window.page.goBack();
        assertThat(window.page).hasURL(Pattern.compile(".*/posts$"));
        window.close();
    }

    @Test
    void theFocusStaysInTheSheetAndReturnsToWhatOpenedIt() {
        onAPost();
        opener().focus();
        opener().press("Enter");
        assertThat(sheet()).isVisible();
        for (int press = 0; press < 12; press++) {
            window.page.keyboard().press("Tab");
            Assertions.assertThat(
                            window.page.evaluate(
                                    "() => Boolean(document.activeElement.closest('#app')) && document.activeElement !== document.body"))
                    .isEqualTo(false);
        }
        window.isAccessible();
        window.page.keyboard().press("Escape");
        assertThat(sheet()).isHidden();
        assertThat(opener()).isFocused();
        Assertions.assertThat(window.page.locator("#app[inert]").count()).isZero();
        window.close();
    }

    @Test
    void aQuestionOverThePageIsDeclinedByBack() {
        window.go(LINLI + "/me").settle();
        window.page.getByTestId("sign-out").click();
        assertThat(window.page.locator(".van-dialog")).isVisible();
        window.page.goBack();
        assertThat(window.page.locator(".van-dialog")).isHidden();
        assertThat(window.page).hasURL(Pattern.compile(".*/me$"));
        assertThat(window.page.getByTestId("sign-out")).isVisible();
        window.close();
    }

    @Test
    void backAsksBeforeItClosesASheetWithSomethingTypedAndDeclinesTheQuestion() {
        onAPost();
        window.page.getByTestId("comment").click();
        window.page.locator("form textarea").fill("明天去取");
        window.page.goBack();
        assertThat(question()).isVisible();
        window.page.goBack();
        assertThat(question()).isHidden();
        assertThat(sheet()).isVisible();
        window.page.goBack();
        assertThat(question()).isVisible();
        assertThat(window.page).hasURL(Pattern.compile(".*/posts/\\d+.*"));
        question().locator(".van-dialog__confirm").click();
        assertThat(sheet()).isHidden();
        window.page.locator("#app:not([inert])").waitFor();
        window.page.waitForFunction("() => !history.state.over");
        window.page.goBack();
        assertThat(window.page).hasURL(Pattern.compile(".*/posts$"));
        window.close();
    }

    @Test
    void severalStepsBackOverASheetWithSomethingTypedAskLikeOne() {
        onAPost();
        var address = window.page.url();
        window.page.getByTestId("comment").click();
        window.page.locator("form textarea").fill("明天去取");
        window.page.evaluate("history.go(-2)");
        assertThat(question()).isVisible();
        Assertions.assertThat(window.page.url()).isEqualTo(address);
        question().locator(".van-dialog__cancel").click();
        assertThat(question()).isHidden();
        assertThat(window.page.locator("form textarea")).hasValue("明天去取");
        Assertions.assertThat(window.page.url()).isEqualTo(address);
        window.page.goBack();
        question().locator(".van-dialog__confirm").click();
        assertThat(sheet()).isHidden();
        window.page.waitForFunction("() => !history.state.over");
        window.page.goBack();
        assertThat(window.page).hasURL(Pattern.compile(".*/posts$"));
        window.close();
    }

    @Test
    void whoStaysOnAPageThatBackWouldLeaveIsStillAtItsAddress() {
        writing();
        window.page.goBack();
        assertThat(question()).isVisible();
        question().locator(".van-dialog__cancel").click();
        assertThat(question()).isHidden();
        isStillWriting();
        window.page.goBack();
        assertThat(question()).isVisible();
        window.page.goBack();
        assertThat(question()).isHidden();
        isStillWriting();
        window.close();
    }

    @Test
    void whoLeavesAPageWithSomethingTypedIsWhereTheyWent() {
        writing();
        window.page.locator("header a.face").click();
        question().locator(".van-dialog__confirm").click();
        assertThat(window.page).hasURL(Pattern.compile(".*/me$"));
        window.page.locator("#app:not([inert])").waitFor();
        window.page.goBack();
        assertThat(window.page).hasURL(Pattern.compile(".*/write$"));
        window.page.goBack();
        assertThat(window.page).hasURL(Pattern.compile(".*/b/linli$"));
        window.close();
    }

    @Test
    void aLinkInASheetWithSomethingTypedAsksOnce() {
        window.go(LINLI + "/wallet").settle();
        window.page.getByTestId("add-payee").click();
        window.page.locator("[name=account]").fill("6222020200112233");
        window.page.getByTestId("send-code").click();
        var bind = sheet().locator("a[href$='/me/devices']");
        bind.click();
        question().locator(".van-dialog__cancel").click();
        assertThat(question()).isHidden();
        assertThat(window.page).hasURL(Pattern.compile(".*/wallet$"));
        assertThat(window.page.locator("[name=account]")).hasValue("6222020200112233");
        window.page.goBack();
        assertThat(question()).isVisible();
        window.page.goBack();
        assertThat(question()).isHidden();
        bind.click();
        question().locator(".van-dialog__confirm").click();
        assertThat(window.page).hasURL(Pattern.compile(".*/me/devices$"));
        assertThat(question()).isHidden();
        window.page.locator("#app:not([inert])").waitFor();
        window.close();
    }

    /** Browsers keep the clipboard back where a page is opened by http on the network. */
    @Test
    void aLinkIsCopiedWhereTheBrowserKeepsItsClipboardBack() {
        window.page.addInitScript("Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })");
        onAPost();
        opener().click();
        window.page.getByTestId("copy-link").click();
        assertThat(window.page.locator(".van-toast")).containsText("已复制");
        window.close();
    }

    @Test
    void whoIsLedOnFromASheetComesBackToWhereTheyWere() {
        var stranger = chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port)
                .go(LINLI)
                .settle();
        stranger.page.locator("header a[href$='/cart']").click();
        stranger.page.getByTestId("demo-xiaozhou").click();
        assertThat(stranger.page).hasURL(Pattern.compile(".*/cart$"));
        assertThat(stranger.page.locator(".van-popup")).isHidden();
        stranger.page.goBack();
        assertThat(stranger.page).hasURL(Pattern.compile(".*" + LINLI + "$"));
        stranger.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/products", "/campaigns", "/communities", "/me"})
    void aTabIsAsItWasLeftAndTappedAgainAtItsTop(String path) {
        ofFourEach();
        window.go(LINLI + path).settle();
        int left = readOn();
        tab(path.equals("/products") ? "/communities" : "/products").click();
        assertThat(window.page).not().hasURL(Pattern.compile(".*" + LINLI + path + "$"));
        window.settle();
        tab(LINLI + path).click();
        isAt(left);
        window.page.evaluate("""
                () => [...document.querySelectorAll('main a')].find((each) => {
                  const box = each.getBoundingClientRect()
                  return box.top > 100 && box.bottom < innerHeight - 100
                }).click()
                """);
        assertThat(window.page).not().hasURL(Pattern.compile(".*" + LINLI + path + "$"));
        window.settle();
        window.page.goBack();
        assertThat(window.page).hasURL(Pattern.compile(".*" + LINLI + path + "$"));
        isAt(left);
        tab(LINLI + path).click();
        window.page.waitForFunction("() => scrollY === 0");
        window.close();
    }

    /** Gives lists in pages of four, so that what the demonstration has is several. */
    private void ofFourEach() {
        window.page.route(
                Pattern.compile(".*[?&]limit=[12]0(&.*)?"),
                route -> route.resume(new Route.ResumeOptions()
                        .setUrl(route.request().url().replaceFirst("limit=[12]0", "limit=4"))));
    }

    /** Reads to the end of what is there and on to the next page; returns how far down that is. */
    private int readOn() {
        for (int page = 1; page <= 2; page++) {
            window.page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)");
            window.settle();
        }
        return ((Number) window.page.evaluate("() => (scrollBy(0, -60), scrollY)")).intValue();
    }

    /** The page is that far down, and stays there once all that is read again has come. */
    private void isAt(int far) {
        window.page.waitForFunction("(far) => Math.round(scrollY) === far", far);
        window.settle();
        Assertions.assertThat(window.page.evaluate("() => Math.round(scrollY)")).isEqualTo(far);
    }

    @Test
    void aSecondTapOnLikeWithinAMomentDoesNothing() {
        onAPost();
        window.settle();
        var like = window.page.getByTestId("like");
        var before = like.getAttribute("aria-pressed");
        like.dblclick();
        assertThat(like).not().hasAttribute("aria-pressed", before);
        window.close();
    }

    @Test
    void theInstalledAppIsReadAnewByPullingItDown() {
        window.page.addInitScript("""
                const real = window.matchMedia.bind(window)
                window.matchMedia = (query) => (query.includes('standalone') ? { matches: true } : real(query))
                """);
        window.go(LINLI + "/campaigns").settle();
        window.page.waitForResponse(answer -> answer.url().contains("/campaigns?"), this::pull);
        window.settle();
        onAProduct();
        window.page.waitForResponse(answer -> answer.url().matches(".*/products/\\d+"), this::pull);
        window.settle().close();
    }

    private void onAProduct() {
        window.go(LINLI + "/products").settle();
        window.page.locator("main a[href*='/products/']").first().click();
        window.page.getByTestId("picture").first().waitFor();
        window.settle();
    }

    private void pull() {
        window.page.evaluate("""
                () => {
                  const touch = (type, y) =>
                    document.body.dispatchEvent(
                      new TouchEvent(type, {
                        bubbles: true,
                        touches: type === 'touchend' ? [] : [new Touch({ identifier: 1, target: document.body, clientX: 100, clientY: y })],
                      }),
                    )
                  touch('touchstart', 100)
                  touch('touchmove', 300)
                  touch('touchend', 300)
                }
                """);
    }

    @Test
    void aPictureOpensOverThePageAndBackClosesIt() {
        window.go(LINLI + "/products").settle();
        window.page.locator("main a[href*='/products/']").first().click();
        window.page.getByTestId("picture").first().click();
        assertThat(window.page.locator(".van-image-preview")).isVisible();
        window.page.goBack();
        assertThat(window.page.locator(".van-image-preview")).isHidden();
        assertThat(window.page).hasURL(Pattern.compile(".*/products/\\d+.*"));
        window.page.getByTestId("picture").first().click();
        window.page.keyboard().press("Escape");
        assertThat(window.page.locator(".van-image-preview")).isHidden();
        window.close();
    }

    @Test
    void aPosterOpensOverTheSheetAndBackLeadsToTheSheet() {
        onAPost();
        opener().click();
        sheet().getByText("海报", new Locator.GetByTextOptions().setExact(true)).click();
        sheet().getByTestId("poster").click();
        assertThat(window.page.locator(".van-image-preview")).isVisible();
        window.page.goBack();
        assertThat(window.page.locator(".van-image-preview")).isHidden();
        assertThat(sheet().getByTestId("poster")).isVisible();
        window.close();
    }

    @Test
    void aFaceOpensTheCardOfWhoseItIs() {
        onAPost();
        window.page.locator("article .face").first().click();
        assertThat(sheet().locator("h2")).not().isEmpty();
        window.isAccessible().holdsWithLargeText();
        sheet().getByTestId("avatar").click();
        assertThat(window.page.locator(".van-image-preview")).isVisible();
        window.page.goBack();
        assertThat(window.page.locator(".van-image-preview")).isHidden();
        assertThat(sheet().locator("h2")).isVisible();
        window.page.keyboard().press("Escape");
        assertThat(sheet()).isHidden();
        window.close();
    }

    private void onAPost() {
        window.go(LINLI + "/posts").settle();
        window.page.locator("main a[href*='/posts/']").first().click();
        opener().waitFor();
    }

    private void writing() {
        window.go(LINLI + "/products").settle();
        tab("/b/linli").click();
        window.page.locator("main a[href$='/write']").first().click();
        window.page.getByTestId("title").fill("阳台上的薄荷");
    }

    private void isStillWriting() {
        window.page.locator("#app:not([inert])").waitFor();
        assertThat(window.page).hasURL(Pattern.compile(".*/write$"));
        assertThat(window.page.getByTestId("title")).hasValue("阳台上的薄荷");
    }

    private Locator question() {
        return window.page.locator(".van-dialog");
    }

    private Locator opener() {
        return window.page.getByTestId("share");
    }

    private Locator sheet() {
        return window.page.locator(".van-popup:not(.van-dialog, .van-image-preview)");
    }

    private Locator tab(String path) {
        return window.page.locator("nav.tabs a[href$='" + path + "']");
    }
}
