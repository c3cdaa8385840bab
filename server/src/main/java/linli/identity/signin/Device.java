package linli.identity.signin;

import java.util.List;

/** Names the device that a user agent string belongs to, well enough for its owner to know it again. */
final class Device {
    private static final List<String> BROWSERS = List.of("MicroMessenger", "Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("iPhone", "iPad", "Android", "Windows", "Mac OS X", "CrOS", "Linux");

    private Device() {}

    static String name(String userAgent) {
        var browser = first(BROWSERS, userAgent)
                .replace("MicroMessenger", "WeChat")
                .replace("Edg", "Edge")
                .replace("OPR", "Opera");
        var system = first(SYSTEMS, userAgent).replace("Mac OS X", "macOS").replace("CrOS", "ChromeOS");
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<String> names, String userAgent) {
        return names.stream().filter(userAgent::contains).findFirst().orElse("");
    }
}
