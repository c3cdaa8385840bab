package linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import linli.identity.People;
import linli.network.Brand;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.work.Jobs;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class WalletTests {
    private static final String REASON = "{\"reason\":\"请先核实身份\"}";

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobs jobs;

    @Autowired
    KnownPayees payees;

    @Autowired
    JdbcClient db;

    private World.Player hq;
    private World.Player member;
    private Brand brand;
    private String base;

    @BeforeEach
    void found() {
        hq = world.person("总部");
        member = world.person("会员");
        brand = world.brand(hq);
        base = "/api/brands/" + brand.id();
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void showsWhatAPersonHasAndEveryPostingWithTheBalanceAfterIt() {
        credit(AccountKind.WALLET, member.id().value(), 123_45, "a");
        credit(AccountKind.PENDING, member.id().value(), 500, "b");
        var line = member.http().get(base + "/wallet").body().at("/balances/0");
        assertThat(line.at("/available/minor").asLong()).isEqualTo(123_45);
        assertThat(line.at("/pending/minor").asLong()).isEqualTo(500);
        assertThat(line.at("/debt/minor").asLong()).isZero();

        var first = member.http().get(base + "/wallet/postings?limit=1").body();
        assertThat(first.at("/items/0/account").asString()).isEqualTo("PENDING");
        assertThat(first.at("/items/0/balance/minor").asLong()).isEqualTo(500);
        assertThat(first.at("/items/0/subject").asString()).isEqualTo("77");
        var second = member.http()
                .get(base + "/wallet/postings?limit=1&after="
                        + first.get("next").asString())
                .body();
        assertThat(second.at("/items/0/amount/minor").asLong()).isEqualTo(123_45);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(member.http().get(base + "/wallet/postings?after=x-y").status())
                .isEqualTo(400);
    }

    @Test
    void narrowsAStoresPostingsByAccountAndDaysAlikeOnThePageInTheNumberAndInTheFile() {
        var owner = world.person("店主");
        var store = world.store(brand.id(), owner);
        long account = store.id().value();
        credit(AccountKind.REVENUE, account, 100_00, "a");
        world.time().shift(Duration.ofDays(6));
        credit(AccountKind.REVENUE, account, 50_00, "b");
        credit(AccountKind.WITHDRAWAL, account, 20_00, "c");
        var postings = base + "/stores/" + store.id() + "/wallet/postings";
        var day = LocalDate.ofInstant(Instant.now().plus(Duration.ofDays(6)), ZoneId.of("Asia/Shanghai"));

        var wanted = Map.of(
                "sort=NEWEST",
                List.of(20_00L, 50_00L, 100_00L),
                "sort=OLDEST",
                List.of(100_00L, 50_00L, 20_00L),
                "account=REVENUE",
                List.of(50_00L, 100_00L),
                "account=WITHDRAWAL",
                List.of(20_00L),
                "account=DEBT",
                List.<Long>of(),
                "from=" + day,
                List.of(20_00L, 50_00L),
                "to=" + day.minusDays(1),
                List.of(100_00L),
                "account=REVENUE&from=" + day + "&to=" + day,
                List.of(50_00L),
                "to=2500-01-01",
                List.of(20_00L, 50_00L, 100_00L),
                "from=2500-01-01",
                List.<Long>of());
        wanted.forEach((filter, minors) -> {
            var got = new ArrayList<Long>();
            for (var after = ""; after != null; ) {
                var page = owner.http()
                        .get(postings + "?limit=1&" + filter + after)
                        .body();
                page.get("items")
                        .forEach(each -> got.add(each.at("/amount/minor").asLong()));
                after = page.get("next").isNull()
                        ? null
                        : "&after=" + page.get("next").asString();
            }
            assertThat(got).as(filter).isEqualTo(minors);
            assertThat(owner.http()
                            .get(postings + "/count?" + filter.replaceFirst("sort=.*", ""))
                            .body()
                            .get("count")
                            .asInt())
                    .as(filter)
                    .isEqualTo(minors.size());
            var file = owner.http()
                    .get(postings + "/export?format=CSV&language=EN&" + filter)
                    .text();
            assertThat(file.lines().skip(1)).as(filter).hasSize(minors.size());
        });
        var next = owner.http().get(postings + "?limit=1").body().get("next").asString();
        assertThat(owner.http().get(postings + "?sort=OLDEST&after=" + next).problem())
                .isEqualTo("invalid-page");
        assertThat(owner.http().get(postings + "?account=CASH").status()).isEqualTo(400);
    }

    @Test
    void writesAStatementThatAnAccountantCanAdd() {
        credit(AccountKind.WALLET, member.id().value(), 123_45, "a");
        world.time().shift(Duration.ofDays(6));
        credit(AccountKind.WALLET, member.id().value(), 10_00, "b");
        credit(AccountKind.WALLET, member.id().value(), -3_45, "c");
        credit(AccountKind.PENDING, member.id().value(), 5_00, "d");
        var path = base + "/wallet/statement?format=CSV&language=";
        var answer = member.http().get(path + "EN");
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.text().lines().map(line -> line.replaceFirst("^[-0-9]{10} [:0-9]{8}", "AT")))
                .containsExactly(
                        "\uFEFFTime,Account,Reason,About,In,Out,Balance,Currency",
                        "AT,Available,TEST,…77,123.45,,123.45,CNY",
                        "AT,Available,TEST,…77,10.00,,133.45,CNY",
                        "AT,Available,TEST,…77,,3.45,130.00,CNY",
                        "AT,Pending,TEST,…77,5.00,,5.00,CNY",
                        "\"\",Available,Sums and closing balance,,133.45,3.45,130.00,CNY",
                        "\"\",Pending,Sums and closing balance,,5.00,0.00,5.00,CNY");
        var month = LocalDate.now(brand.zone()).plusDays(5);
        assertThat(member.http().get(path + "ZH&from=" + month).text().lines().toList())
                .contains("\"\",可用余额,期初余额,,,,123.45,CNY", "\"\",可用余额,合计与期末余额,,10.00,3.45,130.00,CNY")
                .hasSize(7);
        assertThat(member.http().get(path + "ZH&to=" + month).text().lines().toList())
                .contains("\"\",可用余额,合计与期末余额,,123.45,0.00,123.45,CNY")
                .hasSize(3);
        assertThat(member.http().get(base + "/wallet/statement").status()).isEqualTo(400);
    }

    @Test
    void keepsTheBookToWhoMayReadIt() {
        var owner = world.person("店主");
        var store = world.store(brand.id(), owner);
        credit(AccountKind.REVENUE, store.id().value(), 900, "r");
        var path = base + "/stores/" + store.id() + "/wallet";
        assertThat(owner.http().get(path).body().at("/balances/0/revenue/minor").asLong())
                .isEqualTo(900);
        assertThat(owner.http().get(path + "/postings").body().get("items").size())
                .isEqualTo(1);
        assertThat(member.http().get(path).status()).isEqualTo(404);
        assertThat(member.http().get(base + "/ledger/summary").status()).isEqualTo(404);
        assertThat(world.stranger().get(base + "/wallet").status()).isEqualTo(401);
        var summary = hq.http().get(base + "/ledger/summary").body();
        assertThat(summary.get("sumsToZero").asBoolean()).isTrue();
        assertThat(summary.get("balancesAgree").asBoolean()).isTrue();
        assertThat(summary.get("totals").size()).isEqualTo(2);
        assertThat(hq.http().get(base + "/ledger/entries/77").body().size()).isEqualTo(2);
        assertThat(world.person("别家").http().get(base + "/ledger/entries/77").status())
                .isEqualTo(404);
    }

    @Test
    void sumsUpTheSameFromItsCountAsFromEveryPosting() {
        long number = 0;
        for (int day = 0; day < 4; day++) {
            world.time().shift(Duration.ofDays(2L * day));
            for (int i = 0; i <= day; i++) {
                credit(AccountKind.WALLET, member.id().value(), 100 + number, "count" + number++);
            }
            credit(AccountKind.REVENUE, 77, 1_000, "store" + day);
            assertThat(summary()).as("before day %d is counted", day).isEqualTo(recount());
            jobs.run("ledger.count-books");
            assertThat(uncounted()).isFalse();
            assertThat(summary()).as("after day %d was counted", day).isEqualTo(recount());
            var told = hq.http().get(base + "/ledger/summary").body();
            assertThat(told.get("sumsToZero").asBoolean()).isTrue();
            assertThat(told.get("balancesAgree").asBoolean()).isTrue();
        }
        assertThat(db.sql("select sum(abs(amount)) from ledger.counted where brand = :brand")
                        .param("brand", brand.id().value())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private boolean uncounted() {
        return db.sql("""
                select not exists (select from ledger.count
                                    where brand = :brand and until > shared.now() - interval '1 hour')
                """)
                .param("brand", brand.id().value())
                .query(Boolean.class)
                .single();
    }

    private Map<String, Long> summary() {
        var sums = new TreeMap<String, Long>();
        hq.http()
                .get(base + "/ledger/summary")
                .body()
                .get("totals")
                .forEach(total -> sums.put(
                        total.get("account").asString() + " "
                                + total.get("asset").asString(),
                        total.get("amount").asLong()));
        return sums;
    }

    private Map<String, Long> recount() {
        var sums = new TreeMap<String, Long>();
        db.sql(
                        "select kind || ' ' || asset as account, sum(amount) as amount from ledger.posting where brand = :brand group by 1")
                .param("brand", brand.id().value())
                .query(row -> {
                    sums.put(row.getString("account"), row.getLong("amount"));
                });
        return sums;
    }

    @Test
    void paysOutUpToTheLimitOfADayAtOnceAndAsksAnotherPersonAboveIt() {
        credit(AccountKind.WALLET, member.id().value(), 5_000_00, "a");
        assertThat(withdraw(member, 9_99).problem()).isEqualTo("withdrawal-too-small");
        assertThat(withdraw(member, 5_000_01).problem()).isEqualTo("insufficient-balance");
        assertThat(withdraw(member, 600_00).body().get("state").asString()).isEqualTo("PAID_OUT");
        var large = withdraw(member, 600_00);
        assertThat(large.status()).isEqualTo(201);
        assertThat(large.body().get("state").asString()).isEqualTo("REQUESTED");
        assertThat(balance(AccountKind.WALLET)).isEqualTo(3_800_00);
        assertThat(balance(AccountKind.WITHDRAWAL)).isEqualTo(600_00);
        assertThat(member.http()
                        .get(base + "/wallet/statement?format=CSV&language=EN")
                        .text())
                .contains(",Available,Withdrawal requested,…")
                .contains(",,600.00,3800.00,CNY")
                .contains(",Being withdrawn,Set aside for the withdrawal,…")
                .contains(",600.00,,600.00,CNY");
        var waiting = hq.http().get(base + "/withdrawals?state=REQUESTED").body();
        assertThat(waiting.get("items").size()).isEqualTo(1);
        assertThat(waiting.get("items").get(0).get("name").asString())
                .isEqualTo(people.card(member.id()).name());
        var path = base + "/withdrawals/" + large.body().get("id").asString();
        assertThat(member.http().post(path + "/approve", "").status()).isEqualTo(404);
        assertThat(hq.http().post(path + "/approve", "").body().get("state").asString())
                .isEqualTo("REQUESTED");
        assertThat(hq.http().post(path + "/approve", "").problem()).isEqualTo("already-approved");
        assertThat(balance(AccountKind.WITHDRAWAL)).isEqualTo(600_00);
        assertThat(colleague()
                        .http()
                        .post(path + "/approve", "")
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("PAID_OUT");
        assertThat(hq.http().post(path + "/refuse", REASON).problem()).isEqualTo("withdrawal-decided");
        assertThat(balance(AccountKind.WITHDRAWAL)).isZero();
        var transferred = hq.http().post(path + "/transferred", "{\"reference\":\"ICBC-1\"}");
        assertThat(transferred.status()).as(transferred.text()).isLessThan(300);
        assertThat(member.http()
                        .get(base + "/wallet")
                        .body()
                        .at("/balances/0/withdrawing/minor")
                        .asLong())
                .as("of both what has not been transferred yet")
                .isEqualTo(600_00);
    }

    @Test
    void keepsInEachCurrencyToTheLimitsThatTheWalletTells() {
        credit(AccountKind.WALLET, member.id().value(), 1_000_00, Asset.USD, "a");
        var limits = member.http().get(base + "/wallet").body().get("limits");
        assertThat(limits.size()).isEqualTo(Currency.values().length);
        var dollars = limits.get(1);
        assertThat(dollars.at("/least/currency").asString()).isEqualTo("USD");
        long least = dollars.at("/least/minor").asLong();
        long unchecked = dollars.at("/unchecked/minor").asLong();
        assertThat(least).isNotEqualTo(limits.get(0).at("/least/minor").asLong());

        var small = withdraw(member, new Money(least - 1, Currency.USD));
        assertThat(small.problem()).isEqualTo("withdrawal-too-small");
        assertThat(small.body().get("detail").asString())
                .contains(new Money(least, Currency.USD).written())
                .doesNotContain("元");
        var paid = withdraw(member, new Money(unchecked - least, Currency.USD));
        assertThat(paid.body().get("state").asString()).isEqualTo("PAID_OUT");
        var last = withdraw(member, new Money(least, Currency.USD));
        assertThat(last.body().get("state").asString()).isEqualTo("PAID_OUT");
        var more = withdraw(member, new Money(least, Currency.USD));
        assertThat(more.body().get("state").asString()).isEqualTo("REQUESTED");
    }

    @Test
    void letsNobodyDecideTheirOwnWithdrawal() {
        credit(AccountKind.WALLET, hq.id().value(), 2_000_00, "a");
        var path =
                base + "/withdrawals/" + withdraw(hq, 1_500_00).body().get("id").asString();
        assertThat(hq.http().post(path + "/approve", "").problem()).isEqualTo("own-withdrawal");
        assertThat(colleague().http().post(path + "/refuse", REASON).status()).isEqualTo(200);
        assertThat(hq.http()
                        .get(base + "/wallet")
                        .body()
                        .at("/balances/0/available/minor")
                        .asLong())
                .isEqualTo(2_000_00);
    }

    @Test
    void paysARacedWithdrawalOnlyAsOftenAsTheWalletHolds() throws Exception {
        credit(AccountKind.WALLET, member.id().value(), 350_00, "a");
        payees.of(brand.id(), member.id());
        var gate = new CountDownLatch(1);
        var states = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 16; i++) {
                runs.add(threads.submit(() -> {
                    gate.await();
                    return withdraw(member, 100_00).status();
                }));
            }
            gate.countDown();
            for (var run : runs) {
                states.add(run.get());
            }
        }
        assertThat(states.stream().filter(status -> status == 201).count()).isEqualTo(3);
        assertThat(states.stream().filter(status -> status == 409).count()).isEqualTo(13);
        assertThat(balance(AccountKind.WALLET)).isEqualTo(50_00);
    }

    @Test
    void withdrawsOnceForOneKeyHoweverOftenItIsAsked() {
        credit(AccountKind.WALLET, member.id().value(), 350_00, "a");
        var asked = payees.asking(brand.id(), member.id(), Money.cny(100_00));
        var answers = Race.of(16, _ -> () -> member.http().post(base + "/wallet/withdrawals", asked, "the-same"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.body().get("id").asString()))
                .containsOnly(answers.getFirst().body().get("id").asString());
        assertThat(answers.stream()
                        .filter(answer -> answer.raw()
                                .headers()
                                .firstValue("Idempotent-Replayed")
                                .isEmpty()))
                .hasSize(1);
        assertThat(balance(AccountKind.WALLET)).isEqualTo(250_00);
        assertThat(member.http()
                        .get(base + "/wallet/withdrawals")
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(member.http()
                        .post(base + "/wallet/withdrawals", asked.replace("10000,", "10001,"), "the-same")
                        .problem())
                .isEqualTo("idempotency-key-reused");
        credit(AccountKind.WALLET, hq.id().value(), 350_00, "b");
        assertThat(hq.http()
                        .post(
                                base + "/wallet/withdrawals",
                                payees.asking(brand.id(), hq.id(), Money.cny(100_00)),
                                "the-same")
                        .status())
                .isEqualTo(201);
        assertThat(balance(AccountKind.WALLET)).isEqualTo(250_00);
    }

    @Test
    void givesTheFirstAnswerAgainWhateverWasDecidedSince() {
        credit(AccountKind.WALLET, member.id().value(), 2_000_00, "a");
        for (var minor : new int[] {100_00, 1_500_00}) {
            var asked = payees.asking(brand.id(), member.id(), Money.cny(minor));
            var first = member.http().post(base + "/wallet/withdrawals", asked, "key-" + minor);
            for (var approver : List.of(hq, colleague())) {
                var decided = approver.http()
                        .post(base + "/withdrawals/" + first.body().get("id").asString() + "/approve", "");
                assertThat(decided.status()).isEqualTo(minor == 100_00 ? 409 : 200);
            }
            assertThat(member.http()
                            .post(base + "/wallet/withdrawals", asked, "key-" + minor)
                            .text())
                    .isEqualTo(first.text());
        }
    }

    @Test
    void refusesToPayOutAnAmountThatIsNone() {
        credit(AccountKind.WALLET, member.id().value(), 50_00, "a");
        for (var amount : List.of(
                "{\"minor\":9223372036854775807,\"currency\":\"CNY\"}",
                "{\"minor\":1000000000001,\"currency\":\"CNY\"}",
                "{\"minor\":-9223372036854775808,\"currency\":\"CNY\"}",
                "{\"minor\":0,\"currency\":\"CNY\"}",
                "{\"minor\":null,\"currency\":\"CNY\"}",
                "{\"minor\":1000,\"currency\":null}",
                "{\"minor\":1000}",
                "null")) {
            var answer = member.http()
                    .post(base + "/wallet/withdrawals", "{\"amount\":%s,\"payee\":\"1\"}".formatted(amount));
            assertThat(answer.problem()).as(amount).isEqualTo("invalid-request");
            assertThat(answer.body().at("/fields/0/field").asString()).startsWith("amount");
        }
        assertThat(withdraw(member, 1_000_000_000_000L).problem()).isEqualTo("insufficient-balance");
        assertThat(balance(AccountKind.WALLET)).isEqualTo(50_00);
    }

    private World.Player colleague() {
        var colleague = world.person("同事");
        people.makeHq(colleague.id(), brand.id());
        return colleague;
    }

    private Http.Answer withdraw(World.Player person, long fen) {
        return withdraw(person, Money.cny(fen));
    }

    private Http.Answer withdraw(World.Player person, Money amount) {
        return person.http().post(base + "/wallet/withdrawals", payees.asking(brand.id(), person.id(), amount));
    }

    private long balance(AccountKind kind) {
        return ledger.balance(brand.id(), new LedgerAccount(kind, OwnerId.of(member.id())), Asset.CNY);
    }

    private void credit(AccountKind kind, long owner, long fen, String reference) {
        credit(kind, owner, fen, Asset.CNY, reference);
    }

    private void credit(AccountKind kind, long owner, long minor, Asset asset, String reference) {
        transaction.executeWithoutResult(_ -> ledger.post(List.of(new Entry(
                brand.id(),
                reference,
                new SubjectId(77),
                List.of(
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)), asset, -minor, "TEST"),
                        new Entry.Posting(new LedgerAccount(kind, new OwnerId(owner)), asset, minor, "TEST"))))));
    }
}
