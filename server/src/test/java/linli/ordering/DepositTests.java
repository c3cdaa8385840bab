package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.shared.work.Jobs;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.SystemActs;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seats of ¥9.90 that are held by a deposit of ¥3.00. */
@LinliTest
class DepositTests {
    private static final long PURSE = 10_000;
    private static final long PRICE = 990;
    private static final long DEPOSIT = 300;
    private static final Duration WINDOW = Duration.ofDays(2);

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    private Shop.Open open;
    private Terms.Window window;

    @BeforeEach
    void openShop() {
        open = shop.open(world, 50);
        window = Shop.window();
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void holdsASeatByItsDepositUntilTheBalanceIsPaidInItsWindow() {
        var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
        var buyer = buyer();
        var quote = buyer.http()
                .post(
                        open.path("/checkout/quote"),
                        body(campaign, "null", 2, "BALANCE").replace(",\"payment\":\"BALANCE\"", ""));
        assertThat(quote.body().get("deposit").get("now").get("minor").asLong()).isEqualTo(2 * DEPOSIT);
        assertThat(quote.body().get("deposit").get("later").get("minor").asLong())
                .isEqualTo(2 * (PRICE - DEPOSIT));
        assertThat(quote.body().get("deposit").get("unpaid").asString()).isEqualTo("KEPT");

        var order = place(buyer, campaign, "null", 2, "BALANCE");
        assertThat(state(buyer, order)).isEqualTo("BALANCE_DUE");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE - 2 * DEPOSIT);
        assertThat(shop.escrow(open.brand(), order)).isEqualTo(2 * DEPOSIT);
        assertThat(shop.seats(open, campaign)).containsExactly(0, 2);
        assertThat(shop.stock(open)).isEqualTo(48);
        var deposit = detail(buyer, order).get("deposit");
        assertThat(deposit.get("balance").get("minor").asLong()).isEqualTo(2 * (PRICE - DEPOSIT));
        assertThat(deposit.get("kept").asBoolean()).isTrue();
        assertThat(deposit.get("payable").asBoolean()).isFalse();
        goTo(from().minusSeconds(2));
        assertThat(pay(buyer, order).problem()).isEqualTo("balance-not-yet");

        goTo(from().plusSeconds(1));
        assertThat(detail(buyer, order).get("deposit").get("payable").asBoolean())
                .isTrue();
        assertThat(world.person("别人")
                        .http()
                        .post(open.path("/orders/" + order + "/payments"), "")
                        .status())
                .isEqualTo(404);
        assertThat(pay(buyer, order).status()).isEqualTo(201);
        assertThat(state(buyer, order)).isEqualTo("READY");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE - 2 * PRICE);
        assertThat(shop.escrow(open.brand(), order)).isEqualTo(2 * PRICE);
        assertThat(pay(buyer, order).problem()).isEqualTo("not-awaiting-payment");
        assertThat(instalments(order)).isEqualTo(Map.of("DEPOSIT", 2 * DEPOSIT, "BALANCE", 2 * (PRICE - DEPOSIT)));
        goTo(from().plus(WINDOW).plus(Duration.ofDays(1)));
        jobs.run("ordering.end-deposits");
        assertThat(state(buyer, order)).isEqualTo("READY");
    }

    @Test
    void paysABalanceOnceForOneKey() {
        var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
        var buyer = buyer();
        var order = place(buyer, campaign, "null", 1, "BALANCE");
        var other = place(buyer, campaign, "null", 1, "BALANCE");
        goTo(from().plusSeconds(1));
        var payments = open.path("/orders/" + order + "/payments");
        var raced = Race.of(8, _ -> () -> buyer.http().post(payments, "", "one-press"));

        var again = buyer.http().post(payments, "", "one-press");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(raced)
                .allMatch(answer -> answer.status() == 201 && answer.body().equals(again.body()));
        assertThat(again.body().get("state").asString()).isEqualTo("CAPTURED");
        assertThat(buyer.http()
                        .post(open.path("/orders/" + other + "/payments"), "", "one-press")
                        .problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(buyer.http()
                        .post(payments, "{\"method\":\"SANDBOX\"}", "one-press")
                        .problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(pay(buyer, order).problem()).isEqualTo("not-awaiting-payment");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE - PRICE - DEPOSIT);
        assertThat(state(buyer, other)).isEqualTo("BALANCE_DUE");
    }

    @ParameterizedTest
    @CsvSource({"KEPT,FORFEITED,9700,300", "RETURNED,REFUNDED,10000,0"})
    void endsWhatIsNotPaidInTimeAsTheTermsSay(Terms.Deposit.Unpaid unpaid, String end, long wallet, long revenue) {
        var campaign = schedule(unpaid);
        var buyer = buyer();
        var order = place(buyer, campaign, "null", 1, "BALANCE");
        goTo(from().plus(WINDOW).plusSeconds(1));
        assertThat(pay(buyer, order).problem()).isEqualTo("balance-over");
        jobs.run("ordering.end-deposits");
        assertThat(state(buyer, order)).isEqualTo("BALANCE_DUE");
        goTo(from().plus(WINDOW).plus(Duration.ofMinutes(11)));
        jobs.run("ordering.end-deposits");
        jobs.run("ordering.end-deposits");
        assertThat(state(buyer, order)).isEqualTo(end);
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(wallet);
        assertThat(shop.revenue(open)).isEqualTo(revenue);
        assertThat(shop.escrow(open.brand(), order)).isZero();
        assertThat(shop.stock(open)).isEqualTo(50);
        assertThat(shop.seats(open, campaign)).containsExactly(0, 0);
        assertThat(pay(buyer, order).problem()).isEqualTo("not-awaiting-payment");
        assertThat(grant(order, "").problem()).isEqualTo("not-refundable");
        assertThat(SystemActs.of(db, open.brand(), OrderId.valueOf(order).thing()))
                .containsExactly(unpaid == Terms.Deposit.Unpaid.KEPT ? "FORFEIT 300" : "REFUND 300");
        if (unpaid == Terms.Deposit.Unpaid.RETURNED) {
            saysWhy(buyer, order, "DEPOSIT_RETURNED");
        }
    }

    @Test
    void returnsADepositWhoseBalanceCouldNeverBePaidInTime() {
        var campaign = schedule(Terms.selling(window, 20).threshold(1).deposit(deposit(Terms.Deposit.Unpaid.KEPT)));
        var buyer = buyer();
        var order = place(buyer, campaign, "null", 1, "BALANCE");
        assertThat(state(buyer, order)).isEqualTo("BALANCE_DUE");
        db.sql("update ordering.orders set due_at = balance_until where id = :order")
                .param("order", Long.parseLong(order))
                .update();
        goTo(from().plus(WINDOW).plus(Duration.ofMinutes(11)));
        jobs.run("ordering.end-deposits");
        assertThat(state(buyer, order)).isEqualTo("REFUNDED");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE);
    }

    @Test
    void waitsForItsCompleteTeamAndForTheCampaignsMinimum() {
        var campaign = schedule(Terms.selling(window, 20)
                .team(new Terms.TeamTerms(2, Duration.ofHours(24)))
                .threshold(4)
                .deposit(deposit(Terms.Deposit.Unpaid.KEPT)));
        var first = List.of(buyer(), buyer());
        var second = List.of(buyer(), buyer());
        var lonely = buyer();
        var firstOrders = team(campaign, first);
        assertThat(state(first.getFirst(), firstOrders.getFirst())).isEqualTo("DEPOSITED");
        assertThat(pay(first.getFirst(), firstOrders.getFirst()).problem()).isEqualTo("balance-not-yet");
        var alone = place(lonely, campaign, "NEW", 1, "BALANCE");
        var secondOrders = team(campaign, second);
        assertThat(state(second.getFirst(), secondOrders.getFirst())).isEqualTo("BALANCE_DUE");
        Shop.await(() -> {
            jobs.run("ordering.follow-campaigns");
            return state(first.getLast(), firstOrders.getLast()).equals("BALANCE_DUE");
        });
        assertThat(SystemActs.of(
                        db, open.brand(), OrderId.valueOf(firstOrders.getLast()).thing()))
                .containsExactly("CONFIRM " + (PRICE - DEPOSIT));
        assertThat(state(lonely, alone)).isEqualTo("DEPOSITED");
        world.time().shift(Duration.ofHours(25));
        jobs.run("campaign.sweep");
        Shop.await(() -> state(lonely, alone).equals("REFUNDED"));
        assertThat(shop.wallet(open.brand(), lonely)).isEqualTo(PURSE);
        goTo(from().plusSeconds(1));
        assertThat(pay(first.getFirst(), firstOrders.getFirst()).status()).isEqualTo(201);
        assertThat(state(first.getFirst(), firstOrders.getFirst())).isEqualTo("READY");
        assertThat(shop.seats(open, campaign)).containsExactly(0, 4);
    }

    @Test
    void returnsEveryDepositOfACampaignThatFailsOnce() {
        var campaign = schedule(Terms.selling(window, 20).threshold(5).deposit(deposit(Terms.Deposit.Unpaid.KEPT)));
        var buyer = buyer();
        var order = place(buyer, campaign, "null", 1, "BALANCE");
        assertThat(state(buyer, order)).isEqualTo("DEPOSITED");
        goTo(from().plusSeconds(1));
        jobs.run("campaign.sweep");
        Shop.await(() -> {
            jobs.run("ordering.follow-campaigns");
            return state(buyer, order).equals("REFUNDED");
        });
        jobs.run("ordering.follow-campaigns");
        goTo(from().plus(WINDOW).plus(Duration.ofDays(1)));
        jobs.run("ordering.end-deposits");
        assertThat(state(buyer, order)).isEqualTo("REFUNDED");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE);
        assertThat(detail(buyer, order).get("refunded").get("minor").asLong()).isEqualTo(DEPOSIT);
        saysWhy(buyer, order, "CAMPAIGN_FAILED");
    }

    @Test
    void saysThatTheTeamRanOutOfTimeThoughTheCampaignFailsAtOnce() {
        var campaign = schedule(Terms.selling(window, 20)
                .threshold(5)
                .team(new Terms.TeamTerms(2, Duration.ofMinutes(10)))
                .deposit(deposit(Terms.Deposit.Unpaid.KEPT)));
        var buyer = buyer();
        var order = place(buyer, campaign, "NEW", 1, "BALANCE");
        goTo(from().plusSeconds(1));
        jobs.run("campaign.sweep");
        awaitRefund(buyer, order);
        saysWhy(buyer, order, "TEAM_EXPIRED");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE);
    }

    @Test
    void saysThatTheCampaignWasCalledOffThoughThatEndsItsTeams() {
        var campaign = schedule(Terms.selling(window, 20)
                .team(new Terms.TeamTerms(2, Duration.ofMinutes(10)))
                .deposit(deposit(Terms.Deposit.Unpaid.KEPT)));
        var buyer = buyer();
        var order = place(buyer, campaign, "NEW", 1, "BALANCE");
        assertThat(open.hq()
                        .http()
                        .post(open.path("/campaigns/" + campaign + "/cancel"), "")
                        .status())
                .isEqualTo(200);
        jobs.run("campaign.sweep");
        awaitRefund(buyer, order);
        saysWhy(buyer, order, "CAMPAIGN_FAILED");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE);
    }

    /** Whatever the order is told of first. */
    private void awaitRefund(World.Player buyer, String order) {
        Shop.await(() -> {
            jobs.run("ordering.follow-campaigns");
            return state(buyer, order).equals("REFUNDED");
        });
    }

    /** The order's page and the buyer's wallet both name the reason of its latest refund. */
    private void saysWhy(World.Player buyer, String order, String reason) {
        assertThat(detail(buyer, order).at("/refunds/0/reason").asString()).isEqualTo(reason);
        var postings = buyer.http().get(open.path("/wallet/postings")).body().get("items");
        assertThat(postings.valueStream()
                        .filter(posting -> posting.get("subject").asString().equals(order))
                        .findFirst()
                        .orElseThrow()
                        .get("reason")
                        .asString())
                .isEqualTo("REFUND_" + reason);
    }

    @Test
    void returnsEveryDepositWhenTheCampaignIsCalledOff() {
        var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
        var buyer = buyer();
        var order = place(buyer, campaign, "null", 1, "BALANCE");
        assertThat(open.hq()
                        .http()
                        .post(open.path("/campaigns/" + campaign + "/cancel"), "")
                        .status())
                .isEqualTo(200);
        Shop.await(() -> {
            jobs.run("ordering.follow-campaigns");
            return state(buyer, order).equals("REFUNDED");
        });
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE);
    }

    @Test
    void givesBackExactlyWhatWasPaidOnce() {
        var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
        var buyer = buyer();
        var whole = place(buyer, campaign, "null", 1, "BALANCE");
        var held = place(buyer, campaign, "null", 1, "BALANCE");
        assertThat(grant(held, ",\"amount\":100").problem()).isEqualTo("deposit-is-whole");
        assertThat(grant(held, ",\"amount\":301").problem()).isEqualTo("refund-too-large");
        assertThat(grant(held, "").status()).isEqualTo(204);
        saysWhy(buyer, held, "DEPOSIT_GRANTED");
        assertThat(grant(held, "").problem()).isEqualTo("not-refundable");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE - DEPOSIT);
        goTo(from().plusSeconds(1));
        assertThat(pay(buyer, held).problem()).isEqualTo("not-awaiting-payment");
        pay(buyer, whole);
        assertThat(grant(whole, ",\"amount\":800").status()).isEqualTo(204);
        saysWhy(buyer, whole, "AFTER_SALE");
        assertThat(grant(whole, ",\"amount\":191").problem()).isEqualTo("refund-too-large");
        assertThat(grant(whole, "").status()).isEqualTo(204);
        assertThat(grant(whole, "").problem()).isEqualTo("not-refundable");
        assertThat(state(buyer, whole)).isEqualTo("REFUNDED");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE);
        assertThat(shop.escrow(open.brand(), whole)).isZero();
    }

    @Test
    void theStoresDayTellsOfWhatWentBackByTheMethodsThatItWentBackBy() {
        var buyer = buyer();
        var order = place(buyer, schedule(Terms.Deposit.Unpaid.KEPT), "null", 1, "SANDBOX");
        choose(buyer, pay(buyer, order), "SUCCESS");
        Shop.await(() -> state(buyer, order).equals("BALANCE_DUE"));
        goTo(from().plusSeconds(1));
        assertThat(pay(buyer, order, "{\"method\":\"BALANCE\"}").status()).isEqualTo(201);
        assertThat(grant(order, ",\"amount\":800").status()).isEqualTo(204);
        var day = open.path("/stores/" + open.store().id() + "/days/running");
        Map<String, List<Long>> all = Map.of(
                "SANDBOX", List.of(DEPOSIT, 800 - (PRICE - DEPOSIT)),
                "BALANCE", List.of(PRICE - DEPOSIT, PRICE - DEPOSIT));
        Shop.await(() -> takings(day).equals(all));
        assertThat(takings(day)).isEqualTo(all);
    }

    /** What was taken and given back, by method. */
    private Map<String, List<Long>> takings(String day) {
        var takings = new HashMap<String, List<Long>>();
        open.owner()
                .http()
                .get(day)
                .body()
                .at("/figures/takings")
                .forEach(each -> takings.put(
                        each.get("method").asString(),
                        List.of(
                                each.at("/taken/minor").asLong(),
                                each.at("/refunded/minor").asLong())));
        return takings;
    }

    @Test
    void takesOneBalanceHoweverOftenItIsPaidAtOnce() {
        var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
        var buyer = buyer();
        var order = place(buyer, campaign, "null", 1, "BALANCE");
        goTo(from().plusSeconds(1));
        var answers = Race.of(16, _ -> () -> pay(buyer, order));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.problem().equals("not-awaiting-payment"));
        assertThat(payments(order)).containsExactly("CAPTURED", "CAPTURED");
        assertThat(state(buyer, order)).isEqualTo("READY");
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE - PRICE);
        assertThat(shop.escrow(open.brand(), order)).isEqualTo(PRICE);
        assertThat(instalments(order)).isEqualTo(Map.of("DEPOSIT", DEPOSIT, "BALANCE", PRICE - DEPOSIT));
    }

    @Test
    void takesOneOfTwoBalancesThatAreOnTheirWayAndGivesTheOtherBack() {
        for (int round = 0; round < 4; round++) {
            world.time().shift(Duration.ZERO);
            var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
            var buyer = buyer();
            var order = place(buyer, campaign, "null", 1, "BALANCE");
            goTo(from().plusSeconds(1));
            var intent = pay(buyer, order, "{\"method\":\"SANDBOX\"}");
            Race.of(
                    3,
                    runner -> () -> runner == 0
                            ? choose(buyer, intent, "DUPLICATE")
                            : pay(buyer, order, "{\"method\":\"BALANCE\"}"));
            Shop.await(() -> {
                jobs.run("payment.refund");
                return payments(order).stream().allMatch(Set.of("CAPTURED", "REFUNDED")::contains);
            });
            assertThat(payments(order)).filteredOn("CAPTURED"::equals).hasSize(2);
            assertThat(state(buyer, order)).isEqualTo("READY");
            assertThat(shop.escrow(open.brand(), order)).isEqualTo(PRICE);
            assertThat(instalments(order)).isEqualTo(Map.of("DEPOSIT", DEPOSIT, "BALANCE", PRICE - DEPOSIT));
            assertThat(PURSE - shop.wallet(open.brand(), buyer) + charged(order))
                    .isEqualTo(PRICE);
        }
    }

    @Test
    void givesAllOfItBackOnceWhenARefundMeetsTheBalance() {
        for (int round = 0; round < 4; round++) {
            world.time().shift(Duration.ZERO);
            var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
            var buyer = buyer();
            var order = place(buyer, campaign, "null", 1, "BALANCE");
            goTo(from().plusSeconds(1));
            var intent = pay(buyer, order, "{\"method\":\"SANDBOX\"}");
            Race.of(3, runner -> () -> runner == 0 ? choose(buyer, intent, "SUCCESS") : grant(order, ""));
            Shop.await(() -> {
                jobs.run("payment.refund");
                return payments(order).equals(List.of("REFUNDED", "REFUNDED"));
            });
            assertThat(state(buyer, order)).isEqualTo("REFUNDED");
            assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(PURSE);
            assertThat(charged(order)).isZero();
            assertThat(shop.escrow(open.brand(), order)).isZero();
            assertThat(shop.seats(open, campaign)).containsExactly(0, 0);
            assertThat(shop.stock(open)).isEqualTo(50);
        }
    }

    @Test
    void letsEitherTheBalanceOrTheReturnOfTheDepositWin() {
        for (int round = 0; round < 6; round++) {
            world.time().shift(Duration.ZERO);
            var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
            var buyer = buyer();
            var order = place(buyer, campaign, "null", 1, "BALANCE");
            goTo(from().plusSeconds(1));
            Race.of(2, runner -> () -> runner == 0 ? pay(buyer, order) : grant(order, ""));
            long wallet = shop.wallet(open.brand(), buyer);
            long escrow = shop.escrow(open.brand(), order);
            assertThat(List.of(state(buyer, order), wallet, escrow))
                    .isIn(List.of("READY", PURSE - PRICE, PRICE), List.of("REFUNDED", PURSE, 0L));
        }
    }

    @ParameterizedTest
    @CsvSource({"KEPT,FORFEITED,CAPTURED", "RETURNED,REFUNDED,REFUND"})
    void letsEitherTheBalanceOrTheEndOfItsWindowWin(Terms.Deposit.Unpaid unpaid, String end, String deposit) {
        for (int round = 0; round < 4; round++) {
            world.time().shift(Duration.ZERO);
            var campaign = schedule(unpaid);
            var buyer = buyer();
            var order = place(buyer, campaign, "null", 1, "SANDBOX");
            choose(buyer, pay(buyer, order), "SUCCESS");
            Shop.await(() -> state(buyer, order).equals("BALANCE_DUE"));
            goTo(from().plusSeconds(1));
            choose(buyer, pay(buyer, order), "SILENT");
            goTo(from().plus(WINDOW).plus(Duration.ofMinutes(10)).minusMillis(400L * round));
            Race.of(2, runner -> () -> {
                jobs.run(runner == 0 ? "payment.reconcile" : "ordering.end-deposits");
                return runner;
            });
            goTo(from().plus(WINDOW).plus(Duration.ofMinutes(15)));
            jobs.run("ordering.end-deposits");
            jobs.run("payment.reconcile");
            Shop.await(() -> payments(order).equals(List.of("CAPTURED", "CAPTURED"))
                            && state(buyer, order).equals("READY")
                            && shop.escrow(open.brand(), order) == PRICE
                    || payments(order).getFirst().startsWith(deposit)
                            && payments(order).getLast().startsWith("REFUND")
                            && state(buyer, order).equals(end)
                            && shop.escrow(open.brand(), order) == 0);
        }
        long forfeited = db.sql("select count(*) from ordering.orders where brand = :brand and state = 'FORFEITED'")
                .param("brand", open.brand().value())
                .query(Long.class)
                .single();
        assertThat(shop.revenue(open)).isEqualTo(forfeited * DEPOSIT);
    }

    @Test
    void takesABalanceThatWasOnItsWayWhenTheWindowEnded() {
        var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
        var buyer = buyer();
        var order = place(buyer, campaign, "null", 1, "SANDBOX");
        choose(buyer, pay(buyer, order), "SUCCESS");
        Shop.await(() -> state(buyer, order).equals("BALANCE_DUE"));
        goTo(from().plusSeconds(1));
        assertThat(pay(buyer, order, "{\"method\":\"CHEQUE\"}").status()).isEqualTo(400);
        choose(buyer, pay(buyer, order), "SILENT");
        goTo(from().plus(WINDOW).plus(Duration.ofMinutes(5)));
        jobs.run("ordering.end-deposits");
        jobs.run("payment.reconcile");
        assertThat(state(buyer, order)).isEqualTo("READY");
        assertThat(shop.escrow(open.brand(), order)).isEqualTo(PRICE);
    }

    @Test
    void paysTheBalanceByAnyMethodOfTheCampaign() {
        var campaign = schedule(Terms.Deposit.Unpaid.KEPT);
        var poor = shop.buyer(world, open.brand(), DEPOSIT);
        var order = place(poor, campaign, "null", 1, "BALANCE");
        goTo(from().plusSeconds(1));
        assertThat(pay(poor, order).problem()).isEqualTo("balance-too-low");
        choose(poor, pay(poor, order, "{\"method\":\"SANDBOX\"}"), "DUPLICATE");
        Shop.await(() -> state(poor, order).equals("READY"));
        assertThat(shop.escrow(open.brand(), order)).isEqualTo(PRICE);
        assertThat(instalments(order)).hasSize(2);
    }

    @Test
    void keepsNoSeatForADepositThatCameAfterItsTeamRanOutOfTime() {
        var campaign = schedule(Terms.selling(window, 20)
                .team(new Terms.TeamTerms(2, Duration.ofMinutes(10)))
                .deposit(deposit(Terms.Deposit.Unpaid.KEPT)));
        var founder = buyer();
        var team = detail(founder, place(founder, campaign, "NEW", 1, "BALANCE"))
                .get("team")
                .asString();
        var late = buyer();
        var order = place(late, campaign, team, 1, "SANDBOX");
        choose(late, pay(late, order), "SILENT");
        assertThat(shop.seats(open, campaign)).containsExactly(1, 1);
        world.time().shift(Duration.ofMinutes(11));
        jobs.run("payment.reconcile");
        assertThat(state(late, order)).isEqualTo("CANCELLED");
        assertThat(shop.seats(open, campaign)).containsExactly(0, 1);
        jobs.run("payment.refund");
        assertThat(charged(order)).isZero();
    }

    private void goTo(Instant moment) {
        world.time().shift(Duration.between(Instant.now(), moment));
    }

    private Instant from() {
        return window.closesAt();
    }

    private Terms.Deposit deposit(Terms.Deposit.Unpaid unpaid) {
        return new Terms.Deposit(DEPOSIT, from(), from().plus(WINDOW), unpaid);
    }

    private CampaignId schedule(Terms.Deposit.Unpaid unpaid) {
        return schedule(Terms.selling(window, 20).memberLimit(5).deposit(deposit(unpaid)));
    }

    private CampaignId schedule(Terms.Builder terms) {
        return shop.campaign(open, open.variant(), terms.build());
    }

    private World.Player buyer() {
        return shop.buyer(world, open.brand(), PURSE);
    }

    private String body(CampaignId campaign, String team, int quantity, String payment) {
        return shop.seat(open, open.variant(), campaign, team, payment)
                .replace("\"quantity\":1", "\"quantity\":" + quantity);
    }

    private String place(World.Player buyer, CampaignId campaign, String team, int quantity, String payment) {
        var placed = buyer.http().post(open.path("/orders"), body(campaign, team, quantity, payment));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.body().get("id").asString();
    }

    /** A team that these complete. */
    private List<String> team(CampaignId campaign, List<World.Player> buyers) {
        var founded = place(buyers.getFirst(), campaign, "NEW", 1, "BALANCE");
        var team = detail(buyers.getFirst(), founded).get("team").asString();
        return List.of(founded, place(buyers.getLast(), campaign, team, 1, "BALANCE"));
    }

    private Http.Answer pay(World.Player buyer, String order) {
        return pay(buyer, order, "");
    }

    private Http.Answer pay(World.Player buyer, String order, String body) {
        return buyer.http().post(open.path("/orders/" + order + "/payments"), body);
    }

    private static Http.Answer choose(World.Player buyer, Http.Answer intent, String choice) {
        assertThat(intent.status()).as(intent.text()).isEqualTo(201);
        return buyer.http().submit(intent.body().get("redirect").asString(), "choice=" + choice);
    }

    private Http.Answer grant(String order, String more) {
        return open.hq().http().post(open.path("/orders/" + order + "/refunds"), Shop.decision(open, order, more));
    }

    private tools.jackson.databind.JsonNode detail(World.Player buyer, String order) {
        return buyer.http().get(open.path("/orders/" + order)).body();
    }

    private String state(World.Player buyer, String order) {
        return Shop.state(open, buyer.http(), order);
    }

    private Map<String, Long> instalments(String order) {
        return db
                .sql("select part, amount_minor from ordering.instalment where order_id = :order")
                .param("order", Long.parseLong(order))
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the provider has taken for the order and not given back. */
    private long charged(String order) {
        return db.sql("""
                        select coalesce(sum(c.amount_minor - c.refunded_minor) filter (where c.paid_at is not null), 0)
                          from payment_sandbox.charge c
                          join payment.payment p on c.order_number = p.brand || '-' || p.id
                         where p.subject = :order
                        """)
                .param("order", Long.parseLong(order))
                .query(Long.class)
                .single();
    }

    /** The states of the order's payments. */
    private List<String> payments(String order) {
        return db.sql("select state from payment.payment where subject = :order order by id")
                .param("order", Long.parseLong(order))
                .query((row, _) -> row.getString("state"))
                .list();
    }
}
