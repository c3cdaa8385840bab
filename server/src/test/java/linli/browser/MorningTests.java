package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ledger.KnownPayees;
import linli.ordering.Shop;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headquarters' morning: what waits is found from the first page, done, and looked up afterwards. */
@LinliTest
class MorningTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Communities communities;

    @Autowired
    private KnownPayees payees;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    private Shop.Open open;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void aShop() {
        open = shop.open(world, 500);
    }

    @Test
    void hqLetsPeopleInAgreesToPayOutsAndNotesTransfersByTheKeyboardAlone() {
        var kitchen =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.APPROVAL, 50));
        for (var name : List.of("阿梅", "小周")) {
            world.as(sessions.open(person(name), "test")).post(open.path("/communities/" + kitchen + "/members"), "{}");
        }
        withdraw("陈陈", 20_00);
        withdraw("老何", 1_500_00);
        var window = open("/console/");
        var page = window.page;
        assertThat(page.getByTestId("waiting-community.requests")).containsText("2");
        assertThat(page.getByTestId("waiting-ledger.withdrawals")).containsText("1");
        assertThat(page.getByTestId("waiting-ledger.transfers")).containsText("1");

        begin(page, "community.requests", "/join-requests");
        rows(page, 2);
        for (int i = 0; i < 2; i++) {
            page.keyboard().press("ArrowDown");
            page.keyboard().press("x");
        }
        window.step("join-requests-chosen").isAccessible();
        until(page, "Shift+Tab", page.getByTestId("bulk-admit"));
        page.keyboard().press("Enter");
        rows(page, 0);
        window.settle();
        Assertions.assertThat(communities.counts(open.brand(), kitchen).members())
                .isEqualTo(3);

        today(page);
        assertThat(page.getByTestId("waiting-community.requests")).hasCount(0);
        begin(page, "ledger.withdrawals", "state=REQUESTED");
        rows(page, 1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        var approve = page.getByTestId("approve");
        approve.waitFor();
        until(page, "Tab", approve);
        page.keyboard().press("Enter");
        page.locator(".el-message-box").waitFor();
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("approvals")).containsText("1 / 2");
        page.keyboard().press("Escape");
        assertThat(approve).isHidden();
        window.settle();

        today(page);
        begin(page, "ledger.transfers", "state=PAID_OUT");
        rows(page, 1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        var transferred = page.getByTestId("transferred");
        transferred.waitFor();
        until(page, "Tab", transferred);
        page.keyboard().press("Enter");
        var reference = page.locator("[role=dialog] input").last();
        reference.waitFor();
        until(page, "Tab", reference);
        page.keyboard().insertText("ICBC-0001");
        window.step("withdrawal-transferred").isAccessible();
        page.keyboard().press("Enter");
        assertThat(page.locator(".el-drawer")).containsText("ICBC-0001");
        page.keyboard().press("Escape");
        rows(page, 0);
        today(page);
        assertThat(page.getByTestId("waiting-ledger.transfers")).hasCount(0);
        noComplaints();
    }

    @Test
    void theAuditLogIsNarrowedByWhoDidWhatToWhatAndGivesItsFile() {
        var small = withdraw("陈陈", 20_00);
        open.hq().http().post(open.path("/withdrawals/" + small + "/transferred"), "{\"reference\":\"ICBC-0001\"}");
        var window = open("/console/audit?action=withdrawal.transferred");
        var page = window.page;
        rows(page, 1);
        assertThat(page.locator("tbody")).containsText("ICBC-0001");
        window.step("audit-narrowed").isAccessible();
        page.locator("tbody button").first().click();
        assertThat(page).hasURL(Pattern.compile("by=" + open.hq().id()));
        rows(page, 1);
        page.getByTestId("list-clear").click();
        assertThat(page).hasURL(Pattern.compile("/audit$"));
        page.keyboard().press("/");
        page.keyboard().insertText(small.substring(small.length() - 8));
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("list-count")).hasText("共 1 条");
        rows(page, 1);
        page.getByTestId("list-export").click();
        var file = page.waitForDownload(() -> page.getByTestId("export-XLSX").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("linli-audit.xlsx");
        noComplaints();
    }

    @Test
    void membersAreFoundByNameWithoutLeavingTheirCommunity() {
        var kitchen =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.OPEN, 50));
        for (var name : List.of("阿梅", "小周")) {
            world.as(sessions.open(person(name), "test")).post(open.path("/communities/" + kitchen + "/members"), "{}");
        }
        var window = open("/console/communities/" + kitchen + "?tab=members");
        var page = window.page;
        rows(page, 3);
        page.keyboard().press("/");
        page.keyboard().insertText("阿梅");
        page.keyboard().press("Enter");
        rows(page, 1);
        assertThat(page).hasURL(Pattern.compile("tab=members"));
        assertThat(page.locator("tbody")).containsText("阿梅");
        window.step("members-found").isAccessible();
        page.getByTestId("list-clear").click();
        rows(page, 3);
        assertThat(page).hasURL(Pattern.compile("tab=members$"));
        noComplaints();
    }

    private static void today(Page page) {
        page.keyboard().press("g");
        page.keyboard().press("t");
        page.getByTestId("today").waitFor();
    }

    private static void begin(Page page, String work, String where) {
        var line = page.getByTestId("waiting-" + work);
        line.waitFor();
        until(page, "ArrowDown", line);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(where));
    }

    /** Presses the key until what is meant has the focus. */
    private static void until(Page page, String key, Locator wanted) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press(key);
            if (Boolean.TRUE.equals(wanted.first()
                    .evaluate("each => each === document.activeElement || each.contains(document.activeElement)"))) {
                return;
            }
        }
        throw new AssertionError("never came to " + wanted);
    }

    private static void rows(Page page, int count) {
        assertThat(page.locator("tbody tr")).hasCount(count);
    }

    private Chromium.Window open(String path) {
        return chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port)
                .as(sessions.open(open.hq().id(), "test"))
                .go(path)
                .settle();
    }

    private PersonId person(String name) {
        return people.findOrRegisterAll(List.of(new NewPerson(name, null))).getFirst();
    }

    private String withdraw(String name, long fen) {
        var person = person(name);
        shop.fund(open.brand(), person, fen);
        var asked = world.as(sessions.open(person, "test"))
                .post(open.path("/wallet/withdrawals"), payees.asking(open.brand(), person, Money.cny(fen)));
        Assertions.assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.body().get("id").asString();
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
