package linli.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import linli.ledger.Asset;
import linli.ledger.KnownPayees;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.SubjectId;
import linli.ordering.Shop;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.work.Jobs;
import linli.testing.Eventually;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LinliTest
class TopUpTests {
    @Autowired
    KnownPayees payees;

    @Autowired
    World world;

    @Autowired
    Shop shops;

    @Autowired
    SandboxCaller sandbox;

    @Autowired
    Providers providers;

    @Autowired
    Ledger ledger;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    private Shop.Open shop;
    private World.Player member;

    @BeforeEach
    void open() {
        shop = shops.open(world, 10);
        member = world.person("会员");
    }

    @AfterEach
    void returnToThePresent() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void putsWhatIsPaidIntoTheWalletAndSaysSoInTheStatement() {
        var opened = topUp(100_00, "one");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().get("state").asString()).isEqualTo("OPEN");
        assertThat(wallet()).isZero();
        var back = pay(opened.body(), "SUCCESS").raw().headers().firstValue("Location");
        assertThat(back)
                .hasValueSatisfying(path -> assertThat(path)
                        .endsWith("/top-ups/%s?returned=1"
                                .formatted(opened.body().get("id").asString())));
        assertThat(state(opened.body())).isEqualTo("CREDITED");
        assertThat(wallet()).isEqualTo(100_00);
        assertThat(escrow(opened.body())).isZero();
        assertThat(statement("ZH")).contains("余额充值,", ",100.00,,100.00,CNY");
        assertThat(statement("EN")).contains("Balance topped up,", ",100.00,,100.00,CNY");
    }

    @Test
    void isSpentInTheShopAndNeverPaidOutAsCash() {
        pay(topUp(100_00, "one").body(), "SUCCESS");
        var order = member.http()
                .post(shop.path("/orders"), """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"payment":"BALANCE"}
                """.formatted(shop.store().id(), shop.variant()));
        assertThat(order.status()).isEqualTo(201);
        assertThat(wallet()).isEqualTo(100_00 - Shop.PRICE);
        var id = order.body().get("id").asString();
        assertThat(shop.hq()
                        .http()
                        .post(shop.path("/orders/" + id + "/refunds"), "{\"refunded\":0}")
                        .status())
                .isEqualTo(204);
        assertThat(wallet()).isEqualTo(100_00);
        assertThat(withdraw(10_00).problem()).isEqualTo("insufficient-balance");
        var line = member.http().get(shop.path("/wallet")).body().at("/balances/0");
        assertThat(line.at("/available/minor").asLong()).isEqualTo(100_00);
        assertThat(line.at("/withdrawable/minor").asLong()).isZero();
        shops.fund(shop.brand(), member.id(), 30_00);
        assertThat(withdraw(30_01).problem()).isEqualTo("insufficient-balance");
        assertThat(withdraw(30_00).status()).isEqualTo(201);
        assertThat(wallet()).isEqualTo(100_00);
        assertThatThrownBy(() -> db.sql("update ledger.balance set earned = -1 where brand = :brand and owner = :owner")
                        .param("brand", shop.brand().value())
                        .param("owner", member.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "99, CNY, top-up-too-small",
        "200001, CNY, top-up-too-large",
        "10000, USD, top-up-other-currency",
    })
    void staysWithinTheBoundsThatItsTermsTell(long minor, String currency, String problem) {
        var answer = member.http().post(shop.path("/wallet/top-ups"), """
                {"amount":{"minor":%d,"currency":"%s"},"method":"SANDBOX"}
                """.formatted(minor, currency));
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo("amount");
        var limits =
                member.http().get(shop.path("/wallet/top-ups/terms")).body().get("limits");
        assertThat(limits.at("/least/minor").asLong()).isEqualTo(100);
        assertThat(limits.at("/most/minor").asLong()).isEqualTo(2_000_00);
        assertThat(limits.get("usual")).isNotEmpty();
    }

    @Test
    void cannotBePaidOutOfTheWalletItself() {
        var answer = member.http().post(shop.path("/wallet/top-ups"), """
                {"amount":{"minor":10000,"currency":"CNY"},"method":"BALANCE"}
                """);
        assertThat(answer.problem()).isEqualTo("method-not-available");
        assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo("method");
    }

    @Test
    void countsWhatIsOnItsWayTowardsTheMostAWalletMayHold() {
        shops.fund(shop.brand(), member.id(), 3_500_00);
        assertThat(room()).isEqualTo(1_500_00);
        var statuses = Race.of(8, i -> () -> topUp(1_000_00, "tab-" + i).status());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(room()).isEqualTo(500_00);
        assertThat(topUp(500_01, "more").problem()).isEqualTo("wallet-full");
        assertThat(topUp(500_00, "just").status()).isEqualTo(201);
        world.time().shift(Duration.ofMinutes(31));
        assertThat(room()).isEqualTo(1_500_00);
    }

    @Test
    void isOneForEachKeyInTwoTabsToo() {
        var answers = Race.of(16, _ -> () -> topUp(100_00, "same"));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.body().get("id").asString()))
                .containsOnly(answers.getFirst().body().get("id").asString());
        assertThat(topUp(100_01, "same").problem()).isEqualTo("idempotency-key-reused");
        assertThat(db.sql("select count(*) from payment.payment where brand = :brand and purpose = 'TOP_UP'")
                        .param("brand", shop.brand().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isCreditedOnceHoweverOftenAndTogetherTheProviderTells() {
        var opened = topUp(100_00, "one").body();
        pay(opened, "DUPLICATE");
        assertThat(wallet()).isEqualTo(100_00);
        var payment = payment(opened);
        var said = SandboxCaller.message(
                "linli",
                shop.brand() + "-" + payment,
                db.sql("select provider_reference from payment.payment where id = :id")
                        .param("id", Long.parseLong(payment))
                        .query(String.class)
                        .single(),
                100_00,
                "CNY",
                "CAPTURED");
        assertThat(Race.of(16, _ -> () -> sandbox.call(said).status())).containsOnly(204);
        assertThat(wallet()).isEqualTo(100_00);

        var raced = topUp(50_00, "two").body();
        var first = SandboxCaller.message(
                "linli", shop.brand() + "-" + payment(raced), "SBX-" + payment(raced), 50_00, "CNY", "CAPTURED");
        assertThat(Race.of(16, _ -> () -> sandbox.call(first).status())).containsOnly(204);
        assertThat(wallet()).isEqualTo(150_00);
    }

    @Test
    void goesBackOnceWhenItIsPaidTooLate() {
        var opened = topUp(100_00, "one").body();
        pay(opened, "LATE");
        world.time().shift(Duration.ofHours(1));
        hear(opened);
        assertThat(state(opened)).isEqualTo("RETURNED");
        assertThat(wallet()).isZero();
        assertThat(escrow(opened)).isZero();
        assertThat(refunds(opened)).isEqualTo(1);
    }

    @Test
    void isEndedForWhoeverLeavesAndGoesBackOnce() {
        var opened = topUp(100_00, "one").body();
        pay(opened, "DELAYED");
        assertThat(member.http().post("/api/me/leaving", "{\"givesUp\":[]}").status())
                .isEqualTo(204);
        world.time().shift(Duration.ofMinutes(1));
        hear(opened);
        assertThat(wallet()).isZero();
        assertThat(refunds(opened)).isEqualTo(1);
    }

    @Test
    void standsInTheWayOfWhoeverLeavesOnceItIsInTheWallet() {
        pay(topUp(100_00, "one").body(), "SUCCESS");
        var refused = member.http().post("/api/me/leaving", "{\"givesUp\":[]}");
        assertThat(refused.problem()).isEqualTo("still-standing");
        var all = """
                {"givesUp":[{"brand":"%s","matter":"AVAILABLE_BALANCE","amount":{"minor":10000,"currency":"CNY"}}]}
                """.formatted(shop.brand());
        assertThat(member.http().post("/api/me/leaving", all).status()).isEqualTo(204);
    }

    @Test
    void saysThatTheProviderRefusedAndIsOpenedAnew() {
        var opened = topUp(100_00, "one").body();
        pay(opened, "FAILURE");
        assertThat(state(opened)).isEqualTo("FAILED");
        assertThat(wallet()).isZero();
        assertThat(room()).as("what failed is not on its way").isEqualTo(5_000_00);
        pay(topUp(100_00, "two").body(), "SUCCESS");
        assertThat(wallet()).isEqualTo(100_00);
    }

    @Test
    void isShownToWhoeverPaidItOnly() {
        var opened = topUp(100_00, "one").body();
        var path = shop.path("/wallet/top-ups/" + opened.get("id").asString());
        assertThat(world.person("别人").http().get(path).problem()).isEqualTo("top-up-not-found");
    }

    @Test
    void aMethodIsPayableWhileItsProviderIsOnAndTheBalanceWhileOneIs() {
        var currency = Currency.CNY;
        assertThat(providers.of(currency)).containsExactlyInAnyOrder(PaymentMethod.values());
        assertThat(new Providers(List.of()).of(currency)).isEmpty();
        assertThat(providers.throughProviders(currency)).containsExactly(PaymentMethod.SANDBOX);
    }

    private Http.Answer topUp(long minor, String key) {
        return member.http()
                .post(
                        shop.path("/wallet/top-ups"),
                        "{\"amount\":{\"minor\":%d,\"currency\":\"CNY\"},\"method\":\"SANDBOX\"}".formatted(minor),
                        key);
    }

    private Http.Answer pay(JsonNode topUp, String choice) {
        return member.http().submit(topUp.get("redirect").asString(), "choice=" + choice);
    }

    private Http.Answer withdraw(long minor) {
        return member.http()
                .post(shop.path("/wallet/withdrawals"), payees.asking(shop.brand(), member.id(), Money.cny(minor)));
    }

    private String statement(String language) {
        return member.http()
                .get(shop.path("/wallet/statement?format=CSV&language=" + language))
                .text();
    }

    private String state(JsonNode topUp) {
        return member.http()
                .get(shop.path("/wallet/top-ups/" + topUp.get("id").asString()))
                .body()
                .get("state")
                .asString();
    }

    private long room() {
        return member.http()
                .get(shop.path("/wallet/top-ups/terms"))
                .body()
                .at("/room/minor")
                .asLong();
    }

    private String payment(JsonNode topUp) {
        return db.sql("select id from payment.payment where brand = :brand and subject = :subject")
                .param("brand", shop.brand().value())
                .param("subject", topUp.get("id").asLong())
                .query(String.class)
                .single();
    }

    /** Waits until the provider has said what came of it. */
    private void hear(JsonNode topUp) {
        Eventually.holds(() -> {
            jobs.run("payment.sandbox-callbacks");
            return db.sql("select captured_at is not null from payment.payment where id = :id")
                    .param("id", Long.parseLong(payment(topUp)))
                    .query(Boolean.class)
                    .single();
        });
    }

    /** How often the provider was asked to give it back. */
    private long refunds(JsonNode topUp) {
        Eventually.holds(() -> {
            jobs.run("payment.refund");
            return db.sql(
                                    "select count(*) from payment.refund where brand = :brand and payment = :id and state = 'DONE'")
                            .param("brand", shop.brand().value())
                            .param("id", Long.parseLong(payment(topUp)))
                            .query(Long.class)
                            .single()
                    > 0;
        });
        return db.sql("select count(*) from payment.refund where brand = :brand and payment = :id")
                .param("brand", shop.brand().value())
                .param("id", Long.parseLong(payment(topUp)))
                .query(Long.class)
                .single();
    }

    private long wallet() {
        return ledger.balance(shop.brand(), LedgerAccount.wallet(member.id()), Asset.CNY);
    }

    private long escrow(JsonNode topUp) {
        return ledger.balance(
                shop.brand(), LedgerAccount.escrow(new SubjectId(topUp.get("id").asLong())), Asset.CNY);
    }
}
