package linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    /** How many milliseconds a page may take, on a busy machine too, until what is expected of it is there. */
    private static final int PATIENCE = 20_000;

    private static final String ABANDONED = "net::ERR_ABORTED";
    private static final String SETTLED = """
            () => document.querySelector('h1') &&
              ![...document.querySelectorAll('.loading, [aria-busy="true"], .el-loading-mask')].some((each) => each.checkVisibility())
            """;
    /** What moves on the page has come to its end; what goes on for ever, or by scrolling alone, has none. */
    private static final String STILL = """
            Promise.allSettled(document.getAnimations()
              .filter((each) => each.timeline === document.timeline && each.effect.getComputedTiming().endTime !== Infinity)
              .map((each) => each.finished))""";

    private static final String PAINTED = """
            async () => {
              await document.fonts.ready
              await %s
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
            }
            """.formatted(STILL);
    private static final String AXE = axe();
    private static final String BARRIERS = """
            async (rules) => {
              const which = rules.length ? { runOnly: rules } : { rules: { 'label-content-name-mismatch': { enabled: true } } }
              const look = async () => {
                const { violations } = await axe.run(document, { resultTypes: ['violations'], elementRef: false, preload: false, ...which })
                return violations
                  .filter((rule) => ['serious', 'critical'].includes(rule.impact))
                  .map((rule) => `${rule.id}: ${rule.nodes.slice(0, 3).map((node) => node.html).join(' ')}`)
              }
              const found = await look()
              if (!found.length) return found
              // What came or went at that moment, such as a message, is judged as it stands.
              await %s
              return look()
            }
            """.formatted(STILL);
    private static final String LANGUAGE =
            "(language) => { document.querySelector('#app').__vue_app__.config.globalProperties.$i18n.locale = language }";
    /** Whether people look at what is painted; a test alone needs no more points than a page has. */
    private static final boolean IS_PICTURED = Boolean.getBoolean("pictures.update") || Boolean.getBoolean("screens");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path PICTURES = Path.of("..", "docs", "images");
    private static final Path JOURNEYS = Path.of("target", "screens", "journeys");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

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
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
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
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            // What a script ends with is sent back; this ends with nothing.
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8) + "\nvoid 0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The strings that a script has returned as a list. */
    static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    /** What somebody holds in their hands or has on the desk. */
    enum Device {
        PHONE(390, 844, true),
        SMALL(360, 740, true),
        NARROW(320, 568, true),
        TABLET(820, 1180, true),
        LAPTOP(1024, 768, false),
        DESK(1280, 800, false);

        private final int width;
        private final int height;
        private final boolean touch;

        Device(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }

        int width() {
            return width;
        }

        boolean isPhone() {
            return width <= PHONE.width;
        }
    }

    /** Opens a window at the address. */
    Window open(Device device, String language, String origin) {
        return open(device, language, origin, ColorScheme.LIGHT);
    }

    Window open(Device device, String language, String origin, ColorScheme scheme) {
        return new Window(browser.newContext(options(device, language, origin, scheme)), device, origin);
    }

    /** Opens a window in which no script runs. */
    Window openWithoutScript(Device device, String language, String origin) {
        return new Window(
                browser.newContext(
                        options(device, language, origin, ColorScheme.LIGHT).setJavaScriptEnabled(false)),
                device,
                origin);
    }

    private static Browser.NewContextOptions options(
            Device device, String language, String origin, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(device.width, device.height)
                .setHasTouch(device.touch)
                .setIsMobile(device.touch)
                .setDeviceScaleFactor(device == Device.PHONE && IS_PICTURED ? 2 : 1)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(origin);
    }

    /** What any page has complained about in its console, and every request that got no answer. */
    List<String> complaints() {
        return complaints;
    }

    /** Every request that the server has refused; the page tells the person why. */
    List<String> refusals() {
        return refusals;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** A window of its own, with the page in it. */
    final class Window {
        private final BrowserContext context;
        private final Device device;
        private final String origin;
        private final Set<Request> pending = new HashSet<>();
        final Page page;

        private Window(BrowserContext context, Device device, String origin) {
            this.context = context;
            this.device = device;
            context.setDefaultTimeout(PATIENCE);
            this.origin = origin;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
            page.onRequest(request -> {
                if (!isUnending(request)) {
                    pending.add(request);
                }
            });
            page.onRequestFinished(pending::remove);
            page.onRequestFailed(request -> {
                pending.remove(request);
                if (!ABANDONED.equals(request.failure())) {
                    complaints.add("%s: %s %s".formatted(page.url(), request.url(), request.failure()));
                }
            });
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    refusals.add("%s: %d %s".formatted(page.url(), response.status(), response.url()));
                }
            });
        }

        /** Whether nobody waits for its answer: a stream has no end, and a page's last words may outlive it. */
        private static boolean isUnending(Request request) {
            return request.resourceType().equals("eventsource") || request.url().endsWith("/activities");
        }

        /** Signs somebody in without the form. */
        Window as(String sessionToken) {
            context.addCookies(List.of(new Cookie("linli_session", sessionToken).setUrl(origin)));
            return this;
        }

        /** What the page before had asked for, nobody waits for any more. */
        Window go(String path) {
            page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            pending.clear();
            page.waitForLoadState();
            return this;
        }

        /** The same for the page that it is on. */
        Window reload() {
            page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
            pending.clear();
            page.waitForLoadState();
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

        /** Waits until a step of a journey is there to be seen, and pictures it if asked to by {@code -Dscreens=true}. */
        Window step(String name) {
            settle();
            if (Boolean.getBoolean("screens")) {
                page.screenshot(new Page.ScreenshotOptions().setPath(JOURNEYS.resolve(name + ".png")));
            }
            return this;
        }

        /** Goes on looking at the page with another device in another light, with text of another size. */
        Window see(Look.Sight sight) {
            page.setViewportSize(sight.device().width, sight.device().height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(sight.scheme()));
            page.evaluate("(text) => (document.documentElement.style.fontSize = text)", sight.text() + "%");
            return this;
        }

        /** Opens pages in the language from now on, as for a reader who has chosen it before. */
        Window choose(String language) {
            page.evaluate("(language) => localStorage.setItem('linli.language', language)", language);
            return this;
        }

        /** Turns the page into the language, as a reader does who chooses it; the next page is in the one chosen before. */
        Window speak(String language) {
            page.evaluate(LANGUAGE, language);
            return this;
        }

        /** Fails where the narrowest phone or large text cuts something, or where text does not get larger. */
        Window holdsWithLargeText() {
            for (var sight : Look.LARGE) {
                see(sight);
                var seen = "%s %s".formatted(page.url(), sight);
                assertThat(strings(page.evaluate(ScreenWalk.CUT))).as(seen).isEmpty();
                assertThat(page.evaluate("""
                                (text) => document.documentElement.scrollWidth <= innerWidth &&
                                  parseFloat(getComputedStyle(document.body).fontSize) >= (14 * text) / 100
                                """, sight.text())).as(seen).isEqualTo(true);
            }
            return see(Look.Sight.light(device));
        }

        /** Waits until the page has a head, shows no placeholder, asks the server for nothing more and is painted. */
        Window settle() {
            do {
                page.waitForCondition(pending::isEmpty);
                page.waitForFunction(SETTLED);
                page.evaluate(PAINTED);
            } while (!pending.isEmpty());
            return this;
        }

        /** Fails on what keeps people out. */
        Window isAccessible() {
            assertThat(barriers()).as(page.url()).isEmpty();
            return this;
        }

        /**
         * What keeps people out, a line each: anything that axe calls serious or critical, of the rules named, or of all that it
         * tries by itself and that a control is named as its label reads.
         */
        List<String> barriers(String... rules) {
            if (!(Boolean) page.evaluate("() => 'axe' in window")) {
                page.evaluate(AXE);
            }
            return strings(page.evaluate(BARRIERS, List.of(rules)));
        }

        /** What a test answers in the server's place is answered by nobody any more, or the answer would meet a closed window. */
        void close() {
            page.unrouteAll();
            context.close();
        }
    }
}
