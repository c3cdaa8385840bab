package linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import linli.browser.Chromium.Device;
import linli.testing.LinliTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The member app on a home screen: it can be put there, and without a connection it says so. */
@LinliTest
class InstalledAppTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @Test
    void canBeInstalled() {
        var window = chromium.open(Device.PHONE, "zh-CN", origin()).go("/app/");
        window.settle();
        var page = window.page;
        var address = origin() + page.locator("link[rel=manifest]").getAttribute("href");
        var manifest = json.readTree(page.request().get(address).text());
        assertThat(manifest.get("start_url").asString()).isEqualTo("/app/");
        assertThat(manifest.get("display").asString()).isEqualTo("standalone");
        assertThat(manifest.get("icons")
                        .valueStream()
                        .map(icon -> icon.get("sizes").asString()))
                .contains("192x192", "512x512");
        assertThat(manifest.get("icons")
                        .valueStream()
                        .map(icon -> icon.path("purpose").asString("")))
                .contains("maskable");
        manifest.get("icons")
                .forEach(icon -> assertThat(page.request()
                                .get(origin() + "/app/" + icon.get("src").asString())
                                .headers()
                                .get("content-type"))
                        .isEqualTo(icon.get("type").asString()));
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 没有网络, 连不上邻里", "en, You are offline, Linli cannot be reached"})
    void tellsInTheReadersLanguageWhetherTheirNetworkIsMissingOrTheServer(
            String language, String offline, String unreached) {
        var window = chromium.open(Device.PHONE, language, origin()).go("/app/");
        window.settle();
        window.page.evaluate("() => navigator.serviceWorker.ready");
        window.page.waitForFunction("() => navigator.serviceWorker.controller");
        window.page.context().setOffline(true);
        window.go("/app/b/anywhere/orders");
        assertThat(window.page.locator("h1").textContent()).isEqualTo(offline);
        window.isAccessible();
        window.page.addInitScript("Object.defineProperty(navigator, 'onLine', { get: () => true })");
        window.go("/app/b/anywhere/orders");
        assertThat(window.page.locator("h1").textContent()).isEqualTo(unreached);
        window.close();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
