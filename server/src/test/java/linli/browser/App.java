package linli.browser;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import linli.browser.Chromium.Device;
import linli.browser.Look.Sight;

/** One of the two apps: where it is, and how its readers look at it. */
enum App {
    /** At a desk in daylight in Chinese, at a desk at night and on a tablet in English, which is longer; in both on a small laptop. */
    CONSOLE(
            "/console",
            List.of(
                    new Look("zh-CN", List.of(Sight.light(Device.DESK), Sight.light(Device.LAPTOP))),
                    new Look(
                            "en",
                            List.of(Sight.dark(Device.DESK), Sight.light(Device.TABLET), Sight.light(Device.LAPTOP))))),
    /**
     * On a phone in daylight and at a desk in Chinese; on a phone at night in English, which is longer, and so on the narrowest
     * phone, too, and with large text on a small one; in both with the largest.
     */
    MEMBER(
            "/app",
            List.of(new Look(
                    "zh-CN",
                    List.of(
                            Sight.light(Device.PHONE),
                            Sight.light(Device.DESK),
                            Sight.light(Device.SMALL).text(200)))),
            List.of(new Look(
                    "en",
                    Stream.concat(Stream.of(Sight.dark(Device.PHONE)), Look.LARGE.stream())
                            .toList())));

    private final String path;
    private final List<List<Look>> windows;

    /** @param windows whose readers look one after the other: the next turns what the first has opened into their language */
    @SafeVarargs
    App(String path, List<Look>... windows) {
        this.path = path;
        this.windows = List.of(windows);
    }

    String path() {
        return path;
    }

    List<List<Look>> windows() {
        return windows;
    }

    /** Whose looks are judged by all rules. */
    Look firstLook() {
        return windows.getFirst().getFirst();
    }

    /** The name of its folder under {@code web/apps}. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
