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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes over screens of an app as each of its readers and notes whatever no person should meet. With
 * {@code -Dscreens=true} it pictures them in {@code target/screens}; {@code -Dscreens.only=order} looks only at those whose
 * name has this in it.
 */
final class ScreenWalk {
    private static final int LONGEST = 2400;

    /** All of whose words are in both languages. */
    private static final String BRAND = "/b/linli";

    private static final String LENGTH = """
            () => [...document.querySelectorAll('.el-overlay, .van-overlay')].some((each) => each.checkVisibility())
              ? innerHeight
              : document.documentElement.scrollHeight
            """;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
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
              const box = (element) => element.getBoundingClientRect()
              const name = (element) => `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 24)}"`
              for (const tool of document.querySelectorAll('main :is(.c-tools > *, .c-tools .end > *)'))
                if (box(tool).width && box(tool).right > width) faults.push(`has ${name(tool)} beyond the edge`)
              for (const acts of document.querySelectorAll('main .c-table td.acts')) {
                const around = acts.closest('.scroll')
                if (around && box(acts).right > box(around).right + 1) faults.push(`has ${name(acts)} out of sight`)
                for (const each of acts.previousElementSibling?.querySelectorAll('button, a') ?? [])
                  if (box(each).right > box(acts).left + 1) faults.push(`has ${name(each)} beneath ${name(acts)}`)
              }
              const size = (element) => parseFloat(getComputedStyle(element).fontSize)
              const shrunk = [...document.querySelectorAll('.money .whole')].find((whole) => size(whole) < size(whole.closest('.money')))
              if (shrunk) faults.push(`writes ${shrunk.textContent} smaller than the words around it`)
              const broken = [...document.images].filter((image) => image.complete && image.naturalWidth === 0)
              if (broken.length) faults.push(`shows no picture at ${broken.map((image) => image.src).join(', ')}`)
              return faults
            }
            """;

    /** What stands in Chinese on the page, but for what is said to be people's own words. */
    private static final String CHINESE = """
            () => {
              const chinese = /\\p{Script=Han}/u
              const theirs = (element) => element.closest('[lang^=zh]') !== document.documentElement && element.closest('[lang^=zh]')
              const found = new Set()
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
              while (texts.nextNode()) {
                const { data, parentElement: owner } = texts.currentNode
                if (chinese.test(data) && !theirs(owner) && owner.checkVisibility() && !owner.closest('script, style'))
                  found.add(data.trim())
              }
              for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
                for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
                  if (chinese.test(element.getAttribute(name) ?? '') && !theirs(element)) found.add(element.getAttribute(name))
              return [...found]
            }
            """;

    /**
     * What of the page a person cannot read or reach, a line each: beyond the screen, cut without a sign or to a few letters,
     * outside the card or button that it belongs to, or under the bar at the foot.
     */
    static final String CUT = """
            () => {
              const faults = new Set()
              const name = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 24)}"`
              const once = (read) => {
                const known = new Map()
                return (element) => (known.has(element) ? known : known.set(element, read(element))).get(element)
              }
              const style = once((element) => {
                const { overflowX, position, display, webkitLineClamp, textOverflow, fontSize } = getComputedStyle(element)
                return { overflowX, position, display, webkitLineClamp, textOverflow, fontSize }
              })
              const up = ({ parentElement }) => (parentElement === document.body ? null : parentElement)
              /** The nearest from the element upwards that is so. */
              const nearest = (isSo) => {
                const find = once((element) => (!element || isSo(element) ? element : find(up(element))))
                return find
              }
              const open = [...document.querySelectorAll('.van-popup')].filter((each) => each.checkVisibility())
              const shown = once((element) =>
                element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
                !element.closest('.ll-hidden, .ll-skip, svg') &&
                (open.length === 0 || open.some((each) => each.contains(element))))
              const clips = (element) => ['hidden', 'clip'].includes(style(element).overflowX)
              const scrolls = (element) => !element.matches('.van-popup') && ['auto', 'scroll'].includes(style(element).overflowX) && element.scrollWidth > element.clientWidth + 1
              const clipper = nearest(clips)
              const scroller = nearest(scrolls)
              const surface = '.el-dialog, .ll-card, .card, .tile, .panel, .boxed, .bar, button, a, label'
              const holder = nearest((element) => element.matches(surface) && style(element).display !== 'inline')
              for (const element of document.body.querySelectorAll('*')) {
                const box = element.getBoundingClientRect()
                if (!box.width || !box.height || !shown(element)) continue
                const around = up(element)
                if (scroller(around)) continue
                if ((box.right > innerWidth + 1 || box.left < -1) && !clipper(around)) faults.add(`${name(element)} is beyond the screen`)
                if (!element.matches('button, input, textarea, svg, img')) continue
                const card = holder(around)?.getBoundingClientRect()
                if (card && style(element).position !== 'absolute' && (box.right > card.right + 1 || box.left < card.left - 1)) faults.add(`${name(element)} is outside its ${name(holder(around))}`)
              }
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
              while (texts.nextNode()) {
                const owner = texts.currentNode.parentElement
                if (!texts.currentNode.data.trim() || !shown(owner)) continue
                const range = document.createRange()
                range.selectNodeContents(texts.currentNode)
                const on = holder(owner)
                const card = clipper(owner) || scroller(owner) ? undefined : on?.getBoundingClientRect()
                for (const box of range.getClientRects()) {
                  if (card && (box.right > card.right + 2 || box.bottom > card.bottom + 4)) faults.add(`${name(owner)} is outside its ${name(on)}`)
                  for (let each = owner; each && each !== document.body; each = each.parentElement) {
                    if (['auto', 'scroll'].includes(style(each).overflowX) || style(each).position === 'fixed') break
                    if (style(each).webkitLineClamp !== 'none') break
                    if (!clips(each)) continue
                    const edge = each.getBoundingClientRect()
                    const dots = style(each).textOverflow === 'ellipsis'
                    if (box.bottom > edge.bottom + 4 || (!dots && box.right > edge.right + 2)) faults.add(`${name(owner)} is cut by ${name(each)}`)
                    if (dots && box.right > edge.right + 2 && edge.width < 6 * parseFloat(style(each).fontSize)) faults.add(`${name(owner)} is cut to a few letters`)
                    if (dots) break
                  }
                }
              }
              for (const bar of document.querySelectorAll('main .bar, nav.tabs')) {
                const height = bar.getBoundingClientRect().height
                const last = document.querySelector('main').getBoundingClientRect()
                const inside = parseFloat(style(document.querySelector('main')).paddingBottom) + (bar.previousElementSibling?.matches('.room') ? bar.previousElementSibling.offsetHeight : 0)
                if (shown(bar) && last.height && inside < height) faults.add(`${name(bar)} covers what is last on the page`)
                if (height > innerHeight / 3) faults.add(`${name(bar)} takes ${height} of ${innerHeight}`)
              }
              return [...faults].slice(0, 12)
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
    private final List<String> names;
    private final List<String> faults = new ArrayList<>();

    ScreenWalk(Chromium chromium, String origin, App app) {
        this(chromium, origin, app, List.of());
    }

    /** @param names of people, which are the same in every language */
    ScreenWalk(Chromium chromium, String origin, App app, Collection<String> names) {
        this.chromium = chromium;
        this.origin = origin;
        this.app = app;
        this.names = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Looks at each screen signed in by the session. */
    ScreenWalk as(String session, Collection<Screen> screens) {
        return go(window -> window.as(session), screens);
    }

    /** Looks at each screen as somebody who is not signed in. */
    ScreenWalk asStranger(Collection<Screen> screens) {
        return go(window -> window, screens);
    }

    private ScreenWalk go(UnaryOperator<Chromium.Window> reader, Collection<Screen> all) {
        var screens = all.stream()
                .filter(screen -> screen.name().contains(System.getProperty("screens.only", "")))
                .toList();
        var window = reader.apply(open());
        screens.forEach(screen -> look(window, screen));
        window.close();
        return this;
    }

    /** What was wrong, a line each. */
    List<String> faults() {
        return faults;
    }

    /** The app's routes, by name and path, that none of the screens is on. */
    List<String> routesWithout(Collection<Screen> screens) {
        var window = open().go(app.path() + "/");
        window.settle();
        var routes = new ArrayList<>(Chromium.strings(window.page.evaluate(ROUTES)));
        routes.removeAll(Chromium.strings(
                window.page.evaluate(RESOLVE, screens.stream().map(Screen::path).toList())));
        window.close();
        return routes;
    }

    private Chromium.Window open() {
        var sight = app.firstLook().sights().getFirst();
        return chromium.open(sight.device(), app.firstLook().language(), origin, sight.scheme());
    }

    private void look(Chromium.Window window, Screen screen) {
        int complaints = chromium.complaints().size();
        int refusals = chromium.refusals().size();
        try {
            open(window, screen);
            look(window, app.firstLook(), screen);
            for (var look : app.looks().subList(1, app.looks().size())) {
                look(turn(window, look.language(), screen), look, screen);
            }
        } catch (PlaywrightException e) {
            note(screen.name(), List.of(e.toString().lines().limit(3).collect(Collectors.joining(" "))));
        }
        note(screen.name(), chromium.complaints().stream().skip(complaints).toList());
        if (!screen.refused()) {
            note(screen.name(), chromium.refusals().stream().skip(refusals).toList());
        }
    }

    private void open(Chromium.Window window, Screen screen) {
        window.see(app.firstLook().sights().getFirst())
                .go(app.path() + screen.path())
                .settle();
        screen.deed().accept(window.page);
    }

    /**
     * Turns the page as it stands into the language. Where its words are judged, what may have taken words along, such as a
     * sheet or an answer, is opened anew.
     */
    private Chromium.Window turn(Chromium.Window window, String language, Screen screen) {
        if (screen.isPlain() || !isTranslated(screen)) {
            return window.speak(language);
        }
        window.choose(language);
        try {
            open(window, screen);
        } finally {
            window.choose(app.firstLook().language());
        }
        return window;
    }

    private boolean isTranslated(Screen screen) {
        return app == App.MEMBER && screen.path().startsWith(BRAND);
    }

    private void look(Chromium.Window window, Look look, Screen screen) {
        var place = new Place(screen, look);
        boolean isFirstReader = look.equals(app.firstLook());
        for (var sight : look.sights()) {
            boolean isFirst = sight.equals(look.sights().getFirst());
            window.see(sight).settle();
            note(place.by(sight), Chromium.strings(window.page.evaluate(FAULTS, expectations(screen, look, sight))));
            if (sight.device().isPhone() || sight.device() == Chromium.Device.LAPTOP) {
                note(place.by(sight), Chromium.strings(window.page.evaluate(CUT)));
            }
            if (isFirst && isTranslated(screen) && look.language().equals("en")) {
                note(place.by(sight), untranslated(window.page));
            }
            if (isFirst) {
                note(
                        place.by(sight),
                        isFirstReader
                                ? window.barriers()
                                : window.barriers("color-contrast", "label-content-name-mismatch"));
            }
            if (Boolean.getBoolean("screens")) {
                window.page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setClip(0, 0, sight.device().width(), length(window.page))
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(picture(screen, look, sight)));
            }
            if (screen.inGuide() && isFirst && isFirstReader && Boolean.getBoolean("pictures.update")) {
                window.page.screenshot(new Page.ScreenshotOptions()
                        .setType(ScreenshotType.JPEG)
                        .setQuality(80)
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(GUIDE.resolve("%s-%s.jpg".formatted(app.folder(), screen.name()))));
            }
        }
    }

    /** Texts in Chinese that have more in them than people's names. */
    private List<String> untranslated(Page page) {
        return Chromium.strings(page.evaluate(CHINESE)).stream()
                .filter(text -> HAN.matcher(names.stream().reduce(text, (left, name) -> left.replace(name, "")))
                        .find())
                .map("shows “%s” to a reader of English"::formatted)
                .toList();
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
