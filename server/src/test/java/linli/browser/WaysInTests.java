package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import linli.Printed;
import linli.browser.Chromium.Device;
import linli.identity.Destination;
import linli.identity.FirstSignIn;
import linli.identity.People;
import linli.identity.Sessions;
import linli.identity.signin.RecordedCodes;
import linli.network.Brand;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is locked out: the first person of an installation and a member leave, and come back by what they set up. */
@LinliTest
class WaysInTests {
    private static final String PASSWORD = "plum-blossom-7";

    @Autowired
    private World world;

    @Autowired
    private FirstSignIn first;

    @Autowired
    private Printed printed;

    @Autowired
    private RecordedCodes codes;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private String email = "w-%s@shop.example".formatted(UUID.randomUUID());

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    /** As in an installation that nobody has opened. */
    @BeforeEach
    void nobodyYet() {
        db.sql("delete from identity.first_sign_in").update();
        first.offer();
    }

    @Test
    void theFirstPersonMakesAPasskeyByThePrintedAddressAndComesBackByIt() {
        try (var chromium = Chromium.start()) {
            var window = chromium.open(Device.DESK, "zh-CN", origin());
            var page = window.page;
            PasskeyScreenTests.addFingerprintReader(window);
            page.navigate(printed.link().orElseThrow());
            page.waitForURL(Pattern.compile(".*/console/first"));
            window.step("first-person-1").isAccessible();
            page.getByTestId("add-passkey").click();
            page.waitForURL(Pattern.compile(".*/console/found"));
            agree(page);
            window.settle();
            Assertions.assertThat(printed.link()).isEmpty();

            signOutOfTheConsole(page);
            page.getByTestId("passkey").click();
            page.waitForURL(Pattern.compile(".*/console/found"));
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.refusals()).isEmpty();
        }
    }

    @Test
    void theFirstPersonIsWarnedSetsAPasswordOnAPhoneAndComesBackByIt() {
        try (var chromium = Chromium.start()) {
            var window = chromium.open(Device.PHONE, "en", origin());
            var page = window.page;
            page.setViewportSize(360, 740);
            page.navigate(printed.link().orElseThrow().replace("localhost", "127.0.0.1"));
            page.waitForURL(origin() + "/console/first");
            window.settle();
            page.getByTestId("later").click();
            assertThat(page.locator(".el-message-box")).containsText("you cannot get in");
            window.step("first-person-2-warned");
            page.locator(".el-message-box__btns button").first().click();
            assertThat(page.locator(".el-message-box")).isHidden();

            page.locator("[name=destination]").fill(email);
            page.getByTestId("send-code").click();
            assertThat(page.locator("main")).containsText("A code went to");
            page.locator("[name=code]").fill(codes.last(email).equals("000000") ? "000001" : "000000");
            page.getByTestId("bind").click();
            assertThat(page.locator(".el-form-item__error")).isVisible();
            window.step("first-person-3-wrong-code").isAccessible();
            page.locator("[name=code]").fill(codes.last(email));
            page.getByTestId("bind").click();
            assertThat(page.getByTestId("login")).containsText(email);
            page.locator("[name=password]").fill("short");
            page.getByTestId("set-password").click();
            assertThat(page.locator(".el-form-item__error")).containsText("at least 10");
            page.locator("[name=password]").fill(PASSWORD);
            page.getByTestId("set-password").click();
            page.waitForURL(Pattern.compile(".*/console/found"));
            agree(page);
            window.settle();
            Assertions.assertThat(printed.link()).isEmpty();

            signOutOfTheConsole(page);
            page.locator("[name=username]").fill(email);
            page.locator("[name=password]").fill(PASSWORD);
            page.locator("form button[type=submit]").click();
            page.getByTestId("send-factor").click();
            assertThat(page.locator("form")).containsText("A code was sent");
            window.step("first-person-4-second-factor");
            page.locator("[name=code]").fill(codes.last(email));
            page.locator("form button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*/console/found"));
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void theFirstPersonWhoGoesOnWithoutAWayInIsRemindedAndGetsAnotherLink() {
        try (var chromium = Chromium.start()) {
            var window = chromium.open(Device.DESK, "zh-CN", origin());
            var page = window.page;
            page.navigate(printed.link().orElseThrow());
            page.getByTestId("later").click();
            page.locator(".el-message-box .el-button--primary").click();
            page.waitForURL(Pattern.compile(".*/console/found"));
            window.step("first-person-5-texts").isAccessible();
            agree(page);
            assertThat(page.locator("main .el-alert")).containsText("还没有以后进来的办法");
            window.step("first-person-5-reminded");

            var another = chromium.open(Device.DESK, "zh-CN", origin());
            another.page.navigate(printed.link().orElseThrow());
            another.page.waitForURL(Pattern.compile(".*/console/first"));
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aPageOpenedByItsNumberSaysWhyThereIsNoPasskeyAndLeadsToWhereThereIs() {
        try (var chromium = Chromium.start()) {
            var number = "http://127.0.0.1:" + port;
            var page = chromium.open(Device.DESK, "zh-CN", number)
                    .go("/console/sign-in")
                    .settle()
                    .page;
            assertThat(page.getByTestId("passkey")).hasCount(0);
            page.getByTestId("passkey-elsewhere").getByRole(AriaRole.LINK).click();
            page.waitForURL(origin() + "/console/sign-in");
            assertThat(page.getByTestId("passkey")).isVisible();
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aMemberBindsAnEmailOnAPhoneAndSignsInByIt() {
        var member = world.person("周小梅");
        var brand = world.brand(world.person("林总"));
        try (var chromium = Chromium.start()) {
            for (var language : new String[] {"zh-CN", "en"}) {
                var window = chromium.open(Device.PHONE, language, origin()).as(sessions.open(member.id(), "test"));
                var page = window.page;
                page.setViewportSize(360, 740);
                window.go(me(brand) + "/devices")
                        .step("ways-in-%s".formatted(language))
                        .isAccessible();
                if (language.equals("zh-CN")) {
                    bindByTheSheet(window);
                    window.step("ways-in-bound");
                    email = "moved-" + email;
                    bindByTheSheet(window);
                }
                window.see(Look.Sight.dark(Device.DESK))
                        .step("ways-in-desk-%s".formatted(language))
                        .isAccessible();
                window.close();
            }

            var page =
                    chromium.open(Device.PHONE, "zh-CN", origin()).go(me(brand)).settle().page;
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录 / 注册"))
                    .click();
            page.locator("[name=destination]").fill(email);
            page.getByText("获取验证码").click();
            assertThat(page.getByText("秒后再发")).isVisible();
            page.locator("[name=code]").fill(codes.last(email));
            page.locator("[role=dialog] button[type=submit]").click();
            assertThat(page.locator("[role=dialog]")).containsText("请先勾选");
            page.locator("[name=agreed]").check();
            page.locator("[role=dialog] button[type=submit]").click();
            assertThat(page.locator("h2").first()).containsText("周小梅");
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aMemberOfLongAgoSignsInAgainOverThePageAndGoesOnThere() {
        var member = world.person("周小梅");
        var brand = world.brand(world.person("林总"));
        people.bind(member.id(), Destination.parse(email));
        people.setPassword(member.id(), PASSWORD);
        try (var chromium = Chromium.start()) {
            var page = chromium.open(Device.PHONE, "zh-CN", origin())
                    .as(sessions.open(member.id(), "test"))
                    .go(me(brand) + "/devices")
                    .settle()
                    .page;
            world.time().shift(Duration.ofMinutes(20));
            var phone = Phones.next();
            page.getByTestId("phone").getByRole(AriaRole.BUTTON).click();
            page.locator("[name=destination]").fill(phone);
            page.getByTestId("send-code").click();
            page.locator(".van-dialog__confirm").click();
            page.getByTestId("by-password").click();
            var form = page.locator("form", new Page.LocatorOptions().setHas(page.locator("[name=password]")));
            form.locator("[name=destination]").fill(email);
            form.locator("[name=password]").fill(PASSWORD);
            form.locator("button[type=submit]").click();
            assertThat(page.getByTestId("by-password")).isHidden();
            var sheet = page.locator("[role=dialog]", new Page.LocatorOptions().setHas(page.getByTestId("send-code")));
            sheet.getByTestId("send-code").click();
            assertThat(sheet).containsText("验证码已发到");
            sheet.locator("[name=code]").fill(codes.last(phone));
            sheet.locator("button[type=submit]").click();
            assertThat(page.getByTestId("phone")).containsText(phone);
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aManagerChangesHowTheySignInOnTheAccountsPage() {
        var manager = world.person("林总");
        world.brand(manager);
        people.bind(manager.id(), Destination.parse(email));
        try (var chromium = Chromium.start()) {
            var window = chromium.open(Device.DESK, "zh-CN", origin()).as(sessions.open(manager.id(), "test"));
            var page = window.page;
            window.go("/console/account").settle();
            world.time().shift(Duration.ofMinutes(20));
            page.getByTestId("phone").getByRole(AriaRole.BUTTON).click();
            var phone = Phones.next();
            page.locator("[name=destination]").fill(phone);
            page.getByTestId("send-code").click();
            page.locator(".el-message-box .el-button--primary").click();
            page.waitForURL(Pattern.compile(".*/console/sign-in.*"));
            page.getByTestId("by-code").click();
            page.locator("[name=destination]").fill(email);
            page.getByText("获取验证码").click();
            Eventually.holds(() -> codes.has(email));
            page.locator("[name=one-time]").fill(codes.last(email));
            page.locator("[name=agreed]").check();
            page.locator("form button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*/console/account"));

            page.getByTestId("phone").getByRole(AriaRole.BUTTON).click();
            page.locator("[name=destination]").fill(phone);
            page.getByTestId("send-code").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("验证码已发到");
            page.locator("[name=code]").fill(codes.last(phone));
            page.getByTestId("bind").click();
            assertThat(page.getByTestId("phone")).containsText(phone);

            setPassword(page, null, PASSWORD);
            assertThat(page.getByTestId("password")).containsText("已设置");
            window.step("account-ways-in").isAccessible();
            setPassword(page, "not-it-at-all", "another-word-9");
            assertThat(page.locator(".el-form-item__error")).isVisible();
            window.step("account-wrong-password").isAccessible();
            page.locator("[name=current]").fill(PASSWORD);
            page.getByTestId("set-password").click();
            assertThat(page.locator("[name=current]")).isHidden();

            signOutOfTheConsole(page);
            page.getByTestId("forgot").click();
            page.locator("[name=destination]").fill(phone);
            page.locator("[name=password]").fill("forgotten-word-3");
            page.getByTestId("send-code").click();
            window.settle();
            page.locator("[name=one-time]").fill(codes.last(phone));
            window.step("sign-in-forgotten").isAccessible();
            page.locator("form button[type=submit]").click();
            page.getByTestId("send-factor").click();
            assertThat(page.locator("form")).containsText("验证码已发送");
            page.locator("[name=code]").fill(codes.last(phone));
            page.locator("form button[type=submit]").click();
            assertThat(page.locator("h1")).containsText("林总");
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void setPassword(Page page, @Nullable String current, String password) {
        page.getByTestId("password").getByRole(AriaRole.BUTTON).click();
        if (current != null) {
            page.locator("[name=current]").fill(current);
        }
        page.locator("[name=password]").fill(password);
        page.getByTestId("set-password").click();
    }

    private void bindByTheSheet(Chromium.Window window) {
        var page = window.page;
        page.getByTestId("email").getByRole(AriaRole.BUTTON).click();
        page.locator("[name=destination]").fill(email);
        page.getByTestId("send-code").click();
        assertThat(page.locator("[role=dialog]")).containsText("验证码已发到");
        page.locator("[name=code]").fill(codes.last(email).equals("000000") ? "000001" : "000000");
        page.locator("[role=dialog] button[type=submit]").click();
        assertThat(page.locator("[role=dialog] [role=alert]")).containsText("验证码不正确");
        window.step("ways-in-wrong-code").isAccessible();
        page.locator("[name=code]").fill(codes.last(email));
        page.locator("[role=dialog] button[type=submit]").click();
        assertThat(page.getByTestId("email")).containsText(email);
    }

    private static void agree(Page page) {
        page.getByTestId("agree").click();
        assertThat(page.getByTestId("agree")).hasCount(0);
    }

    private static void signOutOfTheConsole(Page page) {
        page.getByTestId("account").click();
        page.getByTestId("sign-out").click();
        page.waitForURL(Pattern.compile(".*/console/sign-in"));
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private static String me(Brand brand) {
        return "/app/b/%s/me".formatted(brand.slug());
    }
}
