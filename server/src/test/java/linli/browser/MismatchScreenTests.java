package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.identity.Sessions;
import linli.shared.BrandId;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** HQ is led from the board to a payment that does not fit, and settles it with a note. */
@LinliTest
class MismatchScreenTests {
    @Autowired
    private World world;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    @Test
    void headquartersSettlesWhatDoesNotFit() {
        var hq = world.person("林总");
        var brand = world.brand(hq).id();
        paidTwice(brand);
        try (var chromium = Chromium.start()) {
            var window =
                    chromium.open(Device.DESK, "en", "http://localhost:" + port).as(sessions.open(hq.id(), "test"));
            window.go("/console/").settle().page.getByTestId("open-mismatches").click();
            assertThat(window.page.locator("article")).containsText("Paid twice");
            window.page.getByTestId("settle").click();
            window.page.getByTestId("settled").click();
            assertThat(window.page.locator(".el-dialog textarea")).isFocused();
            window.page.locator(".el-dialog textarea").fill("Given back at the provider today");
            window.page.getByTestId("settled").click();
            assertThat(window.page.locator("article")).hasCount(0);
            assertThat(window.page.locator("main")).containsText("Nothing found");
            window.page.getByTestId("list-clear-empty").click();
            assertThat(window.page.locator("article")).containsText("Given back at the provider today");
            assertThat(window.page.locator("article")).containsText("林总");
            window.page.getByTestId("list-search").fill("SBX4");
            assertThat(window.page).hasURL(Pattern.compile("q=SBX4"));
            assertThat(window.page.locator("article")).hasCount(1);
            window.step("payment-mismatches-found").isAccessible();
            window.page.getByTestId("list-export").click();
            var file = window.page.waitForDownload(
                    () -> window.page.getByTestId("export-CSV").click());
            Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-mismatches.csv");
            window.go("/console/audit").settle();
            assertThat(window.page.locator("main")).containsText("Payment mismatch settled");
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void paidTwice(BrandId brand) {
        db.sql("""
                insert into payment.mismatch
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result, subject,
                        expected_merchant, expected_minor, expected_currency, expected_reference, expected_state)
                values (:brand, 1, 'SANDBOX', 'PAID_TWICE', 'linli', '1-2', 'SBX4', 100, 'CNY', 'CAPTURED', 2, 'linli', 100,
                        'CNY', 'SBX3', 'CAPTURED')
                """).param("brand", brand.value()).update();
    }
}
