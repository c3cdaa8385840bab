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

    record Sight(Device device, ColorScheme scheme) {
        static Sight light(Device device) {
            return new Sight(device, ColorScheme.LIGHT);
        }

        static Sight dark(Device device) {
            return new Sight(device, ColorScheme.DARK);
        }

        @Override
        public String toString() {
            return "%s-%s".formatted(device, scheme).toLowerCase(Locale.ROOT);
        }
    }
}
