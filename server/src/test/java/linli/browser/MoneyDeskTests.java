package linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import linli.browser.Chromium.Device;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ledger.KnownPayees;
import linli.ordering.Shop;
import linli.shared.Money;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is paid out what: a store by two people's word, with a statement that adds up; a member after a look at what there was before. */
@LinliTest
class MoneyDeskTests {
    @AutoClose
    private static Chromium chromium;

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private People people;

    @Autowired
    private KnownPayees payees;

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
        open = shop.open(world, 10);
    }

    @Test
    void aStoresRevenueIsPaidOutByTwoPeopleAndItsStatementAddsUp() throws IOException {
        shop.earn(open, 2_000_00);
        shop.earn(open, 1_000_50);
        var colleague = world.person("同事");
        people.makeHq(colleague.id(), open.brand());

        var office = desk(open.hq());
        office.go("/console/store-payouts").settle();
        assertThat(office.page.getByTestId("no-payout")).hasText("没有可用的收款账户，请在下面添加");
        office.page.getByTestId("add-payee").click();
        office.page.locator("[name=account]").fill(KnownPayees.CARD);
        office.page.locator("[name=bank]").fill("工商银行");
        office.page.locator("[name=holder]").fill("小河直街店");
        office.step("payout-account").isAccessible();
        office.page.getByTestId("propose-payee").click();
        assertThat(office.page.getByTestId("store-payees")).containsText("待另一位同事确认");
        assertThat(office.page.getByTestId("store-payees").getByRole(AriaRole.BUTTON))
                .hasText(new String[] {"删除"});
        assertThat(office.page.getByTestId("no-payout")).containsText("等另一位同事确认");
        assertThat(office.page.getByTestId("ask-payout")).isDisabled();

        var other = desk(colleague);
        other.go("/console/store-payouts").settle();
        other.page
                .getByTestId("store-payees")
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(other.page.locator(".el-message-box")).containsText(KnownPayees.CARD.replace(" ", "") + " 小河直街店");
        confirm(other.page);
        assertThat(other.page.getByTestId("store-payees")).not().containsText("待另一位同事确认");

        var counter = desk(open.owner());
        var page = counter.page;
        counter.go("/console/store-wallet?tab=payouts").settle();
        page.getByTestId("ask-payout").click();
        page.locator("[name=amount]").fill("9000");
        page.getByTestId("ask-payout-now").click();
        assertThat(page.locator(".el-drawer:visible")).containsText("最多可提取 ¥3,000.50");
        page.locator("[name=amount]").fill("800");
        page.getByTestId("ask-payout-now").click();
        assertThat(page.locator("main tbody").first()).containsText("审核中");
        counter.step("payout-asked").isAccessible();
        Assertions.assertThat(shop.revenue(open)).isEqualTo(2_200_50);

        office.go("/console/").settle();
        office.page.getByTestId("waiting-ledger.withdrawals").click();
        office.page.getByTestId("look").click();
        assertThat(office.page.locator(".el-drawer")).containsText("店主");
        office.page.getByTestId("approve").click();
        confirm(office.page);
        assertThat(office.page.locator(".el-drawer")).containsText("待打款");
        office.step("payout-approved").isAccessible();
        counter.go("/console/store-wallet?tab=payouts&state=PAID_OUT").settle();
        assertThat(page.locator("main tbody").first()).containsText("待打款");
        assertThat(page.getByTestId("list-count")).containsText("1");
        counter.go("/console/store-wallet?account=WITHDRAWAL").settle();
        assertThat(page.locator("main tbody tr")).hasCount(2);
        page.getByTestId("list-export").click();
        Assertions.assertThat(rows(page.waitForDownload(
                        () -> page.getByTestId("export-XLSX").click())))
                .as("what is filtered is in the file")
                .hasSize(2);

        page.getByTestId("list-export").click();
        var lines = rows(
                page.waitForDownload(() -> page.getByTestId("statement-XLSX").click()));
        var revenue = lines.stream()
                .filter(line -> line.getCellText(1).equals("营业收入"))
                .toList();
        var last = revenue.getLast();
        Assertions.assertThat(last.getCellText(2)).isEqualTo("合计与期末余额");
        Assertions.assertThat(last.getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("2200.50");
        for (int column : new int[] {4, 5}) {
            Assertions.assertThat(revenue.stream()
                            .limit(revenue.size() - 1)
                            .flatMap(line -> line.getCellAsNumber(column).stream())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(last.getCellAsNumber(column).orElseThrow());
        }
        var posted = open.owner()
                .http()
                .get(open.path("/stores/" + open.store().id() + "/wallet/postings"))
                .body()
                .get("items");
        Assertions.assertThat(revenue.getFirst().getCellAsDate(0).orElseThrow())
                .as("as the clock in the store shows it")
                .isCloseTo(
                        LocalDateTime.ofInstant(
                                Instant.parse(
                                        posted.get(posted.size() - 1).get("at").asString()),
                                ZoneId.of("Asia/Shanghai")),
                        within(1, ChronoUnit.MINUTES));
        noComplaints();
    }

    @Test
    void withdrawalsOpenOnWhatWaitsWithTheHistoryOfThePayee() {
        var member = shop.buyer(world, open.brand(), 3_000_00);
        var earlier = withdraw(member, 20_00);
        open.hq().http().post(open.path("/withdrawals/" + earlier + "/transferred"), "{\"reference\":\"ICBC-0001\"}");
        withdraw(member, 1_500_00);
        var window = desk(open.hq());
        var page = window.page;
        window.go("/console/").settle();
        var entry = page.locator("#navigation a[href*='/withdrawals']");
        assertThat(entry).hasAttribute("href", Pattern.compile("state=REQUESTED"));
        entry.click();
        assertThat(page).hasURL(Pattern.compile("state=REQUESTED"));
        assertThat(page.locator("main tbody tr")).hasCount(1);
        assertThat(page.locator("main tbody")).containsText("1,500");
        page.getByTestId("look").click();
        var drawer = page.locator(".el-drawer");
        assertThat(drawer).containsText("¥20.00");
        assertThat(drawer).containsText("已打款");
        window.step("withdrawal-history").isAccessible();
        drawer.getByText("看此收款人的全部提现").click();
        assertThat(drawer).isHidden();
        assertThat(page).hasURL(Pattern.compile("owner=" + member.id()));
        assertThat(page.locator("main tbody tr")).hasCount(2);
        noComplaints();
    }

    @Test
    void withdrawalsOpenOnWhatWaitsForItsTransferWhereNoneIsToBeDecided() {
        withdraw(shop.buyer(world, open.brand(), 3_000_00), 20_00);
        var window = desk(open.hq());
        var page = window.page;
        window.go("/console/").settle();
        var entry = page.locator("#navigation a[href*='/withdrawals']");
        assertThat(entry).hasAttribute("href", Pattern.compile("state=PAID_OUT"));
        entry.click();
        assertThat(page.locator("main tbody tr")).hasCount(1);
        assertThat(page.getByRole(AriaRole.GROUP).filter(new Locator.FilterOptions().setHasText("审核中")))
                .containsText("待打款 1");
        noComplaints();
    }

    @Test
    void whoNotedATransferIsToldThatAnotherGivesItBack() {
        var asked = withdraw(shop.buyer(world, open.brand(), 3_000_00), 20_00);
        var colleague = world.person("同事");
        people.makeHq(colleague.id(), open.brand());
        var window = desk(open.hq());
        window.go("/console/withdrawals").settle();
        var page = window.page;
        page.getByTestId("look").click();
        page.getByTestId("transferred").click();
        page.locator("[name=reference]").fill("ICBC-0001");
        page.getByTestId("transferred-now").click();
        assertThat(page.getByTestId("another-returns")).containsText("由另一位同事登记");
        assertThat(page.getByTestId("came-back")).hasCount(0);
        window.step("withdrawal-transferred").isAccessible();

        var other = desk(colleague);
        other.go("/console/withdrawals").settle();
        other.page.getByTestId("look").click();
        other.page.getByTestId("came-back").click();
        other.page.locator("[name=reason]").fill("户名不符");
        other.page.getByTestId("refuse-now").click();
        assertThat(other.page.locator(".el-drawer")).containsText("户名不符");
        Assertions.assertThat(open.hq()
                        .http()
                        .get(open.path("/withdrawals/" + asked))
                        .body()
                        .at("/request/withdrawal/state")
                        .asString())
                .isEqualTo("RETURNED");
        noComplaints();
    }

    @Test
    void agreesToExactlyTheWithdrawalsThatTheQuestionCounts() {
        var first = withdraw(shop.buyer(world, open.brand(), 3_000_00), 1_500_00);
        var second = withdraw(shop.buyer(world, open.brand(), 3_000_00), 1_600_00);
        withdraw(shop.buyer(world, open.brand(), 3_000_00), 20_00);
        var window = desk(open.hq());
        var page = window.go("/console/withdrawals").settle().page;
        page.locator("thead input[type=checkbox]").check();
        assertThat(page.getByTestId("list-selected")).hasText("已选 3 条");
        page.getByTestId("bulk-approve").click();
        assertThat(page.locator(".el-message-box")).containsText("2");
        assertThat(page.locator(".el-message-box")).containsText("¥3,100.00");
        confirm(page);
        assertThat(page.getByTestId("list-selected")).hasText("已选 1 条");
        assertThat(page.getByTestId("list-left")).hasCount(0);
        for (var agreed : List.of(first, second)) {
            Assertions.assertThat(open.hq()
                            .http()
                            .get(open.path("/withdrawals/" + agreed))
                            .body()
                            .at("/request/withdrawal/approved")
                            .asInt())
                    .isEqualTo(1);
        }
        noComplaints();
    }

    private String withdraw(World.Player member, long fen) {
        var asked = member.http()
                .post(open.path("/wallet/withdrawals"), payees.asking(open.brand(), member.id(), Money.cny(fen)));
        Assertions.assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.body().get("id").asString();
    }

    /** Below their names. */
    private static List<Row> rows(Download file) throws IOException {
        try (var stream = Files.newInputStream(file.path());
                var workbook = new ReadableWorkbook(stream)) {
            return workbook.getFirstSheet().read().stream().skip(1).toList();
        }
    }

    private static void confirm(Page page) {
        page.locator(".el-message-box .el-button--primary").click();
        assertThat(page.locator(".el-message-box")).isHidden();
    }

    private Chromium.Window desk(World.Player who) {
        return chromium.open(Device.DESK, "zh-CN", "http://localhost:" + port).as(sessions.open(who.id(), "test"));
    }

    private static void noComplaints() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
