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
            new Look("zh-CN", List.of(Sight.light(Device.DESK), Sight.light(Device.LAPTOP))),
            new Look("en", List.of(Sight.dark(Device.DESK), Sight.light(Device.TABLET), Sight.light(Device.LAPTOP)))),
    /**
     * On a phone in daylight and at a desk in Chinese; on a phone at night in English, which is longer, and so on the narrowest
     * phone, too, and with larger text on a small one; in both with the largest on the narrowest.
     */
    MEMBER(
            "/app",
            new Look(
                    "zh-CN",
                    List.of(
                            Sight.light(Device.PHONE),
                            Sight.light(Device.DESK),
                            Sight.light(Device.NARROW).text(200))),
            new Look(
                    "en",
                    Stream.concat(Stream.of(Sight.dark(Device.PHONE)), Look.LARGE.stream())
                            .toList()));

    private final String path;
    private final List<Look> looks;

    /** @param looks one after the other: whoever comes next turns what the first has opened into their language */
    App(String path, Look... looks) {
        this.path = path;
        this.looks = List.of(looks);
    }

    String path() {
        return path;
    }

    List<Look> looks() {
        return looks;
    }

    /** Whose looks are judged by all rules. */
    Look firstLook() {
        return looks.getFirst();
    }

    /** The name of its folder under {@code web/apps}. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
