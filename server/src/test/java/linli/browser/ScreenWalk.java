package linli.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Goes over screens of an app as each of its readers and notes whatever no person should meet. With
 * {@code -Dscreens=true} it pictures them in {@code target/screens}.
 */
final class ScreenWalk {
    private static final int LONGEST = 2400;
    private static final String LENGTH = """
            () => [...document.querySelectorAll('.el-overlay, .van-overlay')].some((each) => each.checkVisibility())
              ? innerHeight
              : document.documentElement.scrollHeight
            """;
    private static final Path GUIDE = Path.of("..", "docs", "images");
    private static final Path SCREENS = Path.of("target", "screens");

    /** What is wrong with the text and the shape of the page, a line each; it is given the first parts of message keys. */
    private static final String FAULTS = """
            ({ modules, language, width, path }) => {
              const faults = []
              if (location.pathname !== path) faults.push(`has gone to ${location.pathname}`)
              const said = [document.title, document.body.innerText]
              for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
                for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(element.getAttribute(name) ?? '')
              const raw = new RegExp(`\\\\b(?:${modules})\\\\.[a-z]\\\\w*(?:\\\\.\\\\w+)*|\\\\b(?:undefined|NaN|null)\\\\b|\\\\[object |Invalid Date|\\\\{\\\\w+\\\\}`, 'g')
              const told = said.join('\\n').match(raw)
              if (told) faults.push(`shows ${[...new Set(told)].join(', ')}`)
              if (document.documentElement.lang !== language) faults.push(`is said to be in ${document.documentElement.lang}`)
              if (!document.title.trim()) faults.push('has no title')
              const heads = [...document.querySelectorAll('h1')].filter((head) => head.checkVisibility())
              if (heads.length !== 1) faults.push(`has ${heads.length} h1`)
              if (heads.some((head) => !head.textContent.trim())) faults.push('has an empty h1')
              const wide = document.documentElement.scrollWidth
              if (wide > width) {
                const widest = [...document.querySelectorAll('body *')]
                  .filter((element) => element.getBoundingClientRect().right > width + 1)
                  .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
                faults.push(`is ${wide} wide on ${width}: ${widest.slice(0, 4).join(', ')}`)
              }
              for (const sheet of document.querySelectorAll('.van-popup, .el-dialog, .el-drawer__body, .el-message-box'))
                if (sheet.checkVisibility() && sheet.scrollWidth > sheet.clientWidth + 1)
                  faults.push(`has a ${sheet.className} ${sheet.scrollWidth} wide on ${sheet.clientWidth}`)
              const broken = [...document.images].filter((image) => image.complete && image.naturalWidth === 0)
              if (broken.length) faults.push(`shows no picture at ${broken.map((image) => image.src).join(', ')}`)
              return faults
            }
            """;

    private static final String ROUTES = """
            () => {
              const router = document.querySelector('#app').__vue_app__.config.globalProperties.$router
              return router.getRoutes().filter((route) => route.children.length === 0).map((route) => `${String(route.name)} ${route.path}`)
            }
            """;

    private static final String RESOLVE = """
            (paths) => {
              const router = document.querySelector('#app').__vue_app__.config.globalProperties.$router
              return paths.map((path) => { const route = router.resolve(path).matched.at(-1); return `${String(route.name)} ${route.path}` })
            }
            """;

    private final Chromium chromium;
    private final String origin;
    private final App app;
    private final List<String> faults = new ArrayList<>();

    ScreenWalk(Chromium chromium, String origin, App app) {
        this.chromium = chromium;
        this.origin = origin;
        this.app = app;
    }

    /** Looks at each screen signed in by the session. */
    ScreenWalk as(String session, Collection<Screen> screens) {
        return go(window -> window.as(session), screens);
    }

    /** Looks at each screen as somebody who is not signed in. */
    ScreenWalk asStranger(Collection<Screen> screens) {
        return go(window -> window, screens);
    }

    private ScreenWalk go(UnaryOperator<Chromium.Window> reader, Collection<Screen> screens) {
        for (var look : app.looks()) {
            var window = reader.apply(open(look));
            screens.forEach(screen -> look(window, look, screen));
            window.close();
        }
        return this;
    }

    /** What was wrong, a line each. */
    List<String> faults() {
        return faults;
    }

    /** The app's routes, by name and path, that none of the screens is on. */
    List<String> routesWithout(Collection<Screen> screens) {
        var window = open(app.looks().getFirst()).go(app.path() + "/");
        window.settle();
        var routes = new ArrayList<>(Chromium.strings(window.page.evaluate(ROUTES)));
        routes.removeAll(Chromium.strings(
                window.page.evaluate(RESOLVE, screens.stream().map(Screen::path).toList())));
        window.close();
        return routes;
    }

    private Chromium.Window open(Look look) {
        var first = look.sights().getFirst();
        return chromium.open(first.device(), look.language(), origin, first.scheme());
    }

    private void look(Chromium.Window window, Look look, Screen screen) {
        int complaints = chromium.complaints().size();
        int refusals = chromium.refusals().size();
        var place = new Place(screen, look);
        try {
            for (var sight : look.sights()) {
                window.see(sight.device(), sight.scheme());
                boolean first = sight.equals(look.sights().getFirst());
                if (first) {
                    window.go(app.path() + screen.path()).settle();
                    screen.deed().accept(window.page);
                }
                window.settle();
                note(
                        place.by(sight),
                        Chromium.strings(window.page.evaluate(FAULTS, expectations(screen, look, sight))));
                if (first) {
                    boolean again = look != app.looks().getFirst();
                    note(place.by(sight), again ? window.barriers("color-contrast") : window.barriers());
                }
                if (Boolean.getBoolean("screens")) {
                    window.page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setClip(0, 0, sight.device().width(), length(window.page))
                            .setAnimations(ScreenshotAnimations.DISABLED)
                            .setPath(picture(screen, look, sight)));
                }
                if (screen.inGuide()
                        && first
                        && look == app.looks().getFirst()
                        && Boolean.getBoolean("pictures.update")) {
                    window.page.screenshot(new Page.ScreenshotOptions()
                            .setType(ScreenshotType.JPEG)
                            .setQuality(80)
                            .setAnimations(ScreenshotAnimations.DISABLED)
                            .setPath(GUIDE.resolve("%s-%s.jpg".formatted(app.folder(), screen.name()))));
                }
            }
        } catch (PlaywrightException e) {
            note(place.toString(), List.of(e.toString().lines().limit(3).collect(Collectors.joining(" "))));
        }
        note(place.toString(), chromium.complaints().stream().skip(complaints).toList());
        if (!screen.refused()) {
            note(place.toString(), chromium.refusals().stream().skip(refusals).toList());
        }
    }

    /** How much of the page is pictured: what a dialog covers, else all of it, of a long list its beginning. */
    private static int length(Page page) {
        return Math.min(LONGEST, ((Number) page.evaluate(LENGTH)).intValue());
    }

    private void note(String place, List<String> found) {
        found.forEach(fault -> faults.add(place + ": " + fault));
    }

    private Path picture(Screen screen, Look look, Look.Sight sight) {
        return SCREENS.resolve(app.folder())
                .resolve("%s-%s-%s.png".formatted(screen.name(), look.language().substring(0, 2), sight));
    }

    private Map<String, Object> expectations(Screen screen, Look look, Look.Sight sight) {
        return Map.of(
                "modules", modules(),
                "language", look.language(),
                "width", sight.device().width(),
                "path", app.path() + screen.path().replaceFirst("\\?.*", ""));
    }

    private record Place(Screen screen, Look look) {
        String by(Look.Sight sight) {
            return "%s %s".formatted(this, sight);
        }

        @Override
        public String toString() {
            return "%s, %s".formatted(screen.name(), look.language());
        }
    }

    /** The first parts of the app's message keys, as one pattern. */
    private String modules() {
        try (var features = Files.list(Path.of("..", "web", "apps", app.folder(), "src", "features"))) {
            return features.map(folder -> folder.getFileName().toString()).collect(Collectors.joining("|"))
                    + "|shared|shell";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
