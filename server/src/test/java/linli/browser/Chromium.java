package linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's Chromium. Each window is a browser of its own: nothing is shared between two. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path PICTURES = Path.of("..", "docs", "images");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; without Chromium, or without the built web apps, the test is skipped, and says so. */
    static Chromium start() {
        var executable = executable();
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium here: ./linli test installs it");
        Assumptions.assumeTrue(
                Chromium.class.getResource("/static/member/index.html") != null,
                "the web apps are not built: ./linli test builds them");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setHeadless(true)
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What somebody holds in their hands or has on the desk. */
    enum Device {
        PHONE(390, 844, true),
        TABLET(820, 1180, true),
        DESK(1280, 800, false);

        private final int width;
        private final int height;
        private final boolean touch;

        Device(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }

    /** Opens a window at the address. */
    Window open(Device device, String language, String origin) {
        return open(device, language, origin, ColorScheme.LIGHT);
    }

    Window open(Device device, String language, String origin, ColorScheme scheme) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(device.width, device.height)
                .setHasTouch(device.touch)
                .setIsMobile(device.touch)
                .setDeviceScaleFactor(device == Device.PHONE ? 2 : 1)
                .setColorScheme(scheme)
                .setBaseURL(origin));
        context.setDefaultTimeout(20_000);
        return new Window(context, origin);
    }

    /** Everything that any page has complained about in its console. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** A window of its own, with the page in it. */
    final class Window {
        private final BrowserContext context;
        private final String origin;
        final Page page;

        private Window(BrowserContext context, String origin) {
            this.context = context;
            this.origin = origin;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !isAnswered(message.text())) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
        }

        /** The browser notes every refused request; the page has shown it to the person. */
        private static boolean isAnswered(String message) {
            return message.startsWith("Failed to load resource: the server responded with a status of 4");
        }

        /** Signs somebody in without the form. */
        Window as(String sessionToken) {
            context.addCookies(List.of(new Cookie("linli_session", sessionToken).setUrl(origin)));
            return this;
        }

        Window go(String path) {
            page.navigate(path);
            return this;
        }

        /** Saves what is seen; {@code docs/images} gets it too where the guides show it. */
        Window picture(String name) {
            page.evaluate("document.fonts.ready");
            var file = SCREENSHOTS.resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
            if (Boolean.getBoolean("pictures.update")) {
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
            }
            return this;
        }

        /** Fails on what keeps people out: anything that axe calls serious or critical. */
        Window isAccessible() {
            var findings = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .map(rule -> "%s: %s"
                                    .formatted(
                                            rule.getId(),
                                            rule.getNodes().stream()
                                                    .limit(3)
                                                    .map(node -> node.getHtml())
                                                    .toList()))
                            .toList();
            assertThat(findings).as(page.url()).isEmpty();
            return this;
        }

        void close() {
            context.close();
        }
    }
}
