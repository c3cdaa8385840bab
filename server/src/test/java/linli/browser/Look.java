package linli.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import linli.browser.Chromium.Device;

/** One reader: their language, and what they hold one after the other; the screen is loaded on the first. */
record Look(String language, List<Sight> sights) {
    Look {
        sights = List.copyOf(sights);
    }

    /** The narrowest phone, a small one with larger text, and the narrowest with the largest. */
    static final List<Sight> LARGE = List.of(
            Sight.light(Device.NARROW),
            Sight.light(Device.SMALL).text(125),
            Sight.light(Device.NARROW).text(200));

    /**
     * @param text how large they have their text, in hundredths of what the device comes with
     */
    record Sight(Device device, ColorScheme scheme, int text) {
        static Sight light(Device device) {
            return new Sight(device, ColorScheme.LIGHT, 100);
        }

        static Sight dark(Device device) {
            return new Sight(device, ColorScheme.DARK, 100);
        }

        Sight text(int hundredths) {
            return new Sight(device, scheme, hundredths);
        }

        @Override
        public String toString() {
            var size = text == 100 ? "" : "-" + text;
            return "%s-%s%s".formatted(device, scheme, size).toLowerCase(Locale.ROOT);
        }
    }
}
