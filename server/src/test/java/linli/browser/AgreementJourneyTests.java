package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import linli.browser.Chromium.Device;
import linli.identity.People;
import linli.identity.Sessions;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new version of a text is published in the console and asked of members who are signed in. */
@LinliTest
class AgreementJourneyTests {
    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    private int port;

    @Test
    void aChangeOfSubstanceIsAskedOfAMemberWhoReadsItAndGoesOn() {
        var operator = world.person("平台");
        people.makeOperator(operator.id());
        var member = world.person("周小梅");
        var brand = world.brand(world.person("林总"));
        var origin = "http://localhost:" + port;
        try (var chromium = Chromium.start()) {
            var desk = chromium.open(Device.DESK, "zh-CN", origin).as(sessions.open(operator.id(), "test"));
            desk.go("/console/texts").settle().page.getByTestId("write-text").click();
            var drawer = desk.page.locator(".el-drawer");
            drawer.getByText("实质修改", new Locator.GetByTextOptions().setExact(true))
                    .click();
            drawer.getByLabel("有什么变化，一两句话").fill("写明了取货码保存多久");
            desk.step("text-written").isAccessible();
            drawer.locator(".el-drawer__footer .el-button--primary").click();
            assertThat(drawer).isHidden();
            assertThat(desk.page.locator("main")).containsText("写明了取货码保存多久");
            desk.page.getByTestId("agree").click();

            for (var language : new String[] {"zh-CN", "en"}) {
                var phone = chromium.open(Device.PHONE, language, origin).as(sessions.open(member.id(), "test"));
                phone.go("/app/b/%s/me".formatted(brand.slug())).settle();
                var sheet = phone.page.locator("[role=dialog]");
                assertThat(sheet).containsText("写明了取货码保存多久");
                phone.step("texts-changed-" + language).isAccessible();
                onlyAnAnswerCloses(sheet, phone.page);
                var text =
                        phone.page.waitForPopup(() -> sheet.locator("a").first().click());
                assertThat(text.locator("h1").first()).isVisible();
                assertThat(text.getByTestId("agree")).hasCount(0);
                text.close();
                if (language.equals("en")) {
                    sheet.getByTestId("agree").click();
                    assertThat(sheet).hasCount(0);
                    phone.go("/app/legal/TERMS").settle();
                    assertThat(phone.page.locator("main")).containsText("You agreed to this version");
                }
                phone.close();
            }
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aTextThatCouldNotBeReadIsReadByTryingAgain() {
        try (var chromium = Chromium.start()) {
            var phone = chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port);
            phone.page.route(
                    "**/api/legal-texts/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            phone.go("/app/legal/TERMS");
            var again = phone.page.getByText("再试一次");
            again.waitFor();
            phone.page.unroute("**/api/legal-texts/**");
            again.click();
            assertThat(phone.page.locator("main")).containsText("第 1 版");
            assertThat(again).hasCount(0);
        }
    }

    private static void onlyAnAnswerCloses(Locator sheet, Page page) {
        var address = page.url();
        page.keyboard().press("Escape");
        page.goBack();
        page.goBack();
        page.mouse().click(20, 20);
        assertThat(sheet.locator(".head button")).hasCount(0);
        assertThat(sheet).isVisible();
        assertThat(page).hasURL(address);
    }
}
