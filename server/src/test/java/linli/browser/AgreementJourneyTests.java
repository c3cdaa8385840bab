package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import linli.browser.Chromium.Device;
import linli.identity.People;
import linli.identity.Sessions;
import linli.identity.signin.RecordedCodes;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The texts that people agree to: written in the console, read by newcomers, and asked of members once they change. */
@LinliTest
class AgreementJourneyTests {
    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    private RecordedCodes codes;

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
                phone.step("texts-changed-" + language).isAccessible().holdsWithLargeText();
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
                    phone.page.locator("a[href$='/legal/TERMS/1']").click();
                    assertThat(phone.page.locator("main")).containsText("Version 1, in force since");
                    assertThat(phone.page.locator("main .rich")).not().isEmpty();
                }
                phone.close();
            }
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aDraftOfTheTermsIsOfferedForTheTermsAlone() {
        var operator = world.person("平台");
        people.makeOperator(operator.id());
        try (var chromium = Chromium.start()) {
            var desk = chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                    .as(sessions.open(operator.id(), "test"));
            var page = desk.go("/console/texts").settle().page;
            var drawer = page.locator(".el-drawer");
            var kinds = page.locator(".c-tools button");
            var offer = page.getByTestId("draft");
            page.getByTestId("write-text").click();
            drawer.getByLabel("有什么变化，一两句话").fill("写明了取货码保存多久");
            page.keyboard().press("Escape");
            page.locator(".el-message-box__btns .el-button--primary").click();
            assertThat(drawer).isHidden();

            kinds.nth(1).click();
            desk.settle();
            page.getByTestId("write-text").click();
            assertThat(drawer).isVisible();
            assertThat(offer).hasCount(0);
            page.keyboard().press("Escape");
            assertThat(drawer).isHidden();

            kinds.nth(0).click();
            desk.settle();
            page.getByTestId("write-text").click();
            assertThat(offer).isVisible();
            desk.step("text-draft-offered").isAccessible();
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aNewcomerReadsBothTextsLosesNothingTypedAndGetsADrawnFaceAndAName() {
        var brand = world.brand(world.person("林总"));
        try (var chromium = Chromium.start()) {
            var phone = chromium.open(Device.PHONE, "zh-CN", "http://localhost:" + port)
                    .go("/app/b/" + brand.slug())
                    .settle();
            var page = phone.page;
            var number = Phones.next();
            page.getByTestId("sign-in").click();
            page.locator("input[name=destination]").fill(number);
            page.getByText("获取验证码").click();
            Eventually.holds(() -> codes.has(number));
            page.locator("input[name=code]").fill(codes.last(number));
            for (var kind : new String[] {"TERMS", "PRIVACY", "TERMS"}) {
                var text = page.waitForPopup(() -> page.locator("form a[href$='/legal/%s']".formatted(kind))
                        .click());
                assertThat(text.locator("main .rich")).not().isEmpty();
                text.close();
                assertThat(page.locator("input[name=destination]")).hasValue(number);
                assertThat(page.locator("input[name=code]")).hasValue(codes.last(number));
            }
            page.locator("input[name=agreed]").check();
            page.locator("form button[type=submit]").last().click();
            var naming = page.getByTestId("naming");
            var name = naming.locator("[name=name]").inputValue();
            Assertions.assertThat(name).isNotBlank().doesNotContain("邻居").doesNotContainPattern("\\d");
            var face = naming.locator(".avatar img");
            page.waitForCondition(() -> (boolean) face.evaluate("(each) => each.complete && each.naturalWidth > 0"));
            phone.step("newcomer-face").isAccessible();
            naming.locator("button[type=submit]").click();
            assertThat(naming).isHidden();
            page.locator("header a.face").click();
            assertThat(page.locator("h2").first()).hasText(name);
            phone.go("/app/legal/PRIVACY").settle();
            assertThat(page.locator("main")).containsText("同意了这个版本");
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
        for (int times = 0; times < 2; times++) {
            page.goBack();
            page.waitForFunction("() => history.state?.over === 1");
        }
        page.mouse().click(20, 20);
        assertThat(sheet.locator(".head button")).hasCount(0);
        assertThat(sheet).isVisible();
        assertThat(page).hasURL(address);
    }
}
