package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.AriaRole;
import linli.browser.Chromium.Device;
import linli.identity.Destination;
import linli.identity.People;
import linli.identity.Sessions;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A passkey is made on the account's page and then opens the console, in a browser with a simulated fingerprint reader. */
@LinliTest
class PasskeyScreenTests {
    @Autowired
    private World world;

    @Autowired
    private Sessions sessions;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Test
    void aPasskeyMadeOnTheAccountsPageOpensTheConsole() {
        var hq = world.person("林总");
        world.brand(hq);
        // Browsers bind a passkey to a name, so not to 127.0.0.1.
        var origin = "http://localhost:" + port;
        try (var chromium = Chromium.start()) {
            var window = chromium.open(Device.DESK, "zh-CN", origin).as(sessions.open(hq.id(), "test"));
            addFingerprintReader(window);
            window.go("/console/account")
                    .settle()
                    .page
                    .getByTestId("add-passkey")
                    .click();
            assertThat(window.page.getByTestId("passkeys").locator("li")).hasCount(1);

            window.page.context().clearCookies();
            window.go("/console/sign-in").settle().page.getByTestId("passkey").click();
            assertThat(window.page.locator("h1")).containsText("林总");
            window.settle();

            window.go("/console/account")
                    .settle()
                    .page
                    .getByTestId("passkeys")
                    .getByRole(AriaRole.BUTTON)
                    .click();
            window.page.locator(".el-message-box .el-button--primary").click();
            assertThat(window.page.locator(".el-message--error")).containsText("唯一的登录方式");
            assertThat(window.page.getByTestId("passkeys").locator("li")).hasCount(1);

            people.bind(hq.id(), Destination.parse(Phones.next()));
            window.go("/console/account")
                    .settle()
                    .page
                    .getByTestId("passkeys")
                    .getByRole(AriaRole.BUTTON)
                    .click();
            window.page.locator(".el-message-box .el-button--primary").click();
            assertThat(window.page.getByTestId("passkeys")).hasCount(0);
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** Answers every question of the browser for a fingerprint with yes. */
    static void addFingerprintReader(Chromium.Window window) {
        var reader = new JsonObject();
        reader.addProperty("protocol", "ctap2");
        reader.addProperty("transport", "internal");
        reader.addProperty("hasResidentKey", true);
        reader.addProperty("hasUserVerification", true);
        reader.addProperty("isUserVerified", true);
        reader.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", reader);
        var devtools = window.page.context().newCDPSession(window.page);
        devtools.send("WebAuthn.enable");
        devtools.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
