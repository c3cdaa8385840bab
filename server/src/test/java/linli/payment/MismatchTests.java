package linli.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import linli.identity.People;
import linli.ledger.SubjectId;
import linli.shared.BrandId;
import linli.shared.Ids;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a provider verifiably says that does not fit is kept, counted and somebody's task; it moves no money. */
@LinliTest
class MismatchTests {
    private static final Money PRICE = Till.PRICE;

    @Autowired
    World world;

    @Autowired
    Till till;

    @Autowired
    SandboxCaller sandbox;

    @Autowired
    PayableSubjects subjects;

    @Autowired
    People people;

    @Autowired
    Jobs jobs;

    @Autowired
    Ids ids;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient db;

    private World.Player hq;
    private World.Player buyer;
    private BrandId brand;
    private SubjectId subject;

    @BeforeEach
    void found() {
        hq = world.person("总部");
        buyer = world.person("买家");
        brand = world.brand(hq).id();
        subject = payable();
    }

    @AfterEach
    void returnToThePresent() {
        world.time().shift(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "linli, 12901, CNY, OTHER_AMOUNT",
        "linli, 12900, USD, OTHER_CURRENCY",
        "linli, 12900, JPY, OTHER_CURRENCY",
        "linli, -12900, CNY, OTHER_AMOUNT",
        "linli, 9223372036854775807, CNY, OTHER_AMOUNT",
        "another, 12900, CNY, OTHER_MERCHANT"
    })
    void takesNoMoneyThatWasNotAskedForAndKeepsWhatWasSaidForHeadquarters(
            String merchant, long minor, String currency, String kind) {
        var intent = open(subject);
        double counted = counted(kind);
        var transaction = "SBX-" + intent.id();
        var answer =
                sandbox.call(SandboxCaller.message(merchant, order(intent), transaction, minor, currency, "CAPTURED"));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(state(intent)).isEqualTo("CREATED");
        assertThat(escrow(subject)).isZero();
        assertThat(subjects.timesTold(subject)).isZero();

        var mismatch = only(open());
        assertThat(mismatch.get("kind").asString()).isEqualTo(kind);
        assertThat(mismatch.get("provider").asString()).isEqualTo("SANDBOX");
        assertThat(mismatch.get("said"))
                .isEqualTo(json("""
                        {"merchant":"%s","order":"%s","transaction":"%s","minor":"%d","currency":"%s","result":"CAPTURED"}""".formatted(merchant, order(intent), transaction, minor, currency)));
        assertThat(mismatch.get("expected")).isEqualTo(json("""
                        {"subject":"%s","merchant":"linli","amount":{"minor":12900,"currency":"CNY"},"transaction":null,"state":"CREATED"}""".formatted(subject)));
        assertThat(counted(kind)).isEqualTo(counted + 1);
    }

    @Test
    void keepsATransactionThatPaidForSomethingElse() {
        var first = open(subject);
        var transaction = "SBX-" + first.id();
        assertThat(sandbox.call(captured(first, transaction)).status()).isEqualTo(204);
        var other = payable();
        var second = open(other);
        assertThat(sandbox.call(captured(second, transaction)).status()).isEqualTo(204);
        assertThat(state(second)).isEqualTo("CREATED");
        assertThat(escrow(other)).isZero();
        assertThat(subjects.timesTold(other)).isZero();
        assertThat(only(open()).get("kind").asString()).isEqualTo("TRANSACTION_USED");
        assertThat(notices(second)).containsExactly("MISMATCH");

        assertThat(sandbox.call(captured(second, "SBX-" + second.id())).status())
                .isEqualTo(204);
        assertThat(state(second)).isEqualTo("CAPTURED");
    }

    @Test
    void letsOneTransactionPayForOneThingHoweverManyItIsSaidToPayForAtOnce() throws Exception {
        var subjectsPaid = List.of(payable(), payable(), payable(), payable(), payable(), payable());
        var intents = subjectsPaid.stream().map(this::open).toList();
        var transaction = "SBX-" + intents.getFirst().id();
        assertThat(Race.of(
                        intents.size(),
                        i -> () -> sandbox.call(captured(intents.get(i), transaction))
                                .status()))
                .containsOnly(204);
        assertThat(intents.stream().map(this::state)).containsOnlyOnce("CAPTURED");
        assertThat(subjectsPaid.stream().mapToLong(this::escrow).sum()).isEqualTo(PRICE.minor());
        assertThat(open())
                .hasSize(intents.size() - 1)
                .allSatisfy(
                        mismatch -> assertThat(mismatch.get("kind").asString()).isEqualTo("TRANSACTION_USED"));
    }

    @Test
    void keepsASecondTransactionOfAPaymentAndAFailureAfterItsSuccess() {
        var intent = open(subject);
        assertThat(sandbox.call(captured(intent, "SBX1-" + intent.id())).status())
                .isEqualTo(204);
        assertThat(sandbox.call(captured(intent, "SBX2-" + intent.id())).status())
                .isEqualTo(204);
        assertThat(sandbox.call(said(intent, "SBX1-" + intent.id(), "FAILED")).status())
                .isEqualTo(204);
        assertThat(open())
                .extracting(mismatch -> mismatch.get("kind").asString())
                .containsExactly("FAILED_AFTER_CAPTURE", "PAID_TWICE");
        assertThat(open().getLast().get("expected").get("transaction").asString())
                .isEqualTo("SBX1-" + intent.id());
        assertThat(state(intent)).isEqualTo("CAPTURED");
        assertThat(escrow(subject)).isEqualTo(PRICE.minor());
    }

    @Test
    void isFoundByNumberKindStateAndDayAndExported() {
        var intent = open(subject);
        sandbox.call(captured(intent, "SBX1-" + intent.id()));
        sandbox.call(captured(intent, "SBX2-" + intent.id()));
        sandbox.call(said(intent, "SBX1-" + intent.id(), "FAILED"));
        assertThat(kinds("")).containsExactly("FAILED_AFTER_CAPTURE", "PAID_TWICE");
        assertThat(kinds("?sort=OLDEST")).containsExactly("PAID_TWICE", "FAILED_AFTER_CAPTURE");
        assertThat(kinds("?kind=PAID_TWICE")).containsExactly("PAID_TWICE");
        assertThat(kinds("?q=SBX2-" + intent.id())).containsExactly("PAID_TWICE");
        assertThat(kinds("?q=" + subject)).hasSize(2);
        assertThat(kinds("?q=" + order(intent))).hasSize(2);
        assertThat(kinds("?q=SBX3")).isEmpty();
        assertThat(kinds("?state=SETTLED")).isEmpty();
        assertThat(kinds("?to=2020-01-01")).isEmpty();
        var path = "/api/brands/" + brand + "/payment-mismatches";
        assertThat(hq.http()
                        .get(path + "/count?kind=PAID_TWICE")
                        .body()
                        .get("count")
                        .asInt())
                .isOne();
        var file = hq.http()
                .get(path + "/export?format=CSV&language=EN&kind=PAID_TWICE")
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1))
                .startsWith("Paid twice,To settle,Sandbox payment,")
                .contains("SBX2-" + intent.id());
    }

    private List<String> kinds(String query) {
        return list(query).stream().map(each -> each.get("kind").asString()).toList();
    }

    @Test
    void isOneMismatchHoweverOftenAndAtOnceItIsSaid() throws Exception {
        var intent = open(subject);
        var body = SandboxCaller.message("linli", order(intent), "SBX-1", 1, "CNY", "CAPTURED");
        assertThat(Race.of(16, _ -> () -> sandbox.call(body).status())).containsOnly(204);
        assertThat(only(open()).get("times").asInt()).isEqualTo(16);
        var unknown = SandboxCaller.message("linli", brand + "-" + ids.next(), "SBX-1", 1, "CNY", "CAPTURED");
        assertThat(Race.of(16, _ -> () -> sandbox.call(unknown).status())).containsOnly(204);
        assertThat(stray(unknown).get("times").asInt()).isEqualTo(16);

        var another = SandboxCaller.message("linli", order(intent), "SBX-1", 2, "CNY", "CAPTURED");
        assertThat(sandbox.call(another).status()).isEqualTo(204);
        assertThat(open()).hasSize(2);
    }

    @Test
    void givesWhatNoBrandKnowsToWhoRunsTheInstallation() {
        var transaction = "SBX-" + ids.next();
        var body = SandboxCaller.message("linli", "0815", transaction, 500, "CNY", "CAPTURED");
        assertThat(sandbox.call(body).status()).isEqualTo(204);
        var mismatch = stray(body);
        assertThat(mismatch.get("kind").asString()).isEqualTo("UNKNOWN_ORDER");
        assertThat(mismatch.get("expected").isNull()).isTrue();
        assertThat(open()).isEmpty();
        var path = "/api/payment-mismatches/" + mismatch.get("id").asString() + "/settle";
        assertThat(hq.http().get("/api/payment-mismatches").status()).isEqualTo(404);
        assertThat(hq.http().post(path, "{\"note\":\"退回\"}").status()).isEqualTo(404);
        var file = "/api/payment-mismatches/export?format=CSV&language=EN&state=OPEN&q=" + transaction;
        assertThat(hq.http().get(file).status()).isEqualTo(404);
        var taken = operator().get(file);
        assertThat(taken.raw().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("linli-mismatches-utc.csv");
        assertThat(taken.text().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("A payment that we know nothing of,To settle,");
        assertThat(operator().post(path, "{\"note\":\"在渠道后台退回\"}").status()).isEqualTo(204);
        assertThat(stray(body).get("settled").get("note").asString()).isEqualTo("在渠道后台退回");
    }

    /** Such as a payment out of the balance, which no provider is asked for. */
    @Test
    void knowsNoPaymentThatTheProviderWasNotAskedFor() {
        var id = new PaymentId(ids.next());
        db.sql("""
                insert into payment.payment (brand, id, subject, part, payer, method, purpose, merchant, amount_minor, currency, state,
                                             expires_at, captured_at)
                values (:brand, :id, 1, 1, 1, 'BALANCE', 'SALE', '', 100, 'CNY', 'CAPTURED', now(), now())
                """).param("brand", brand.value()).param("id", id.value()).update();
        var body = SandboxCaller.message("linli", brand + "-" + id, "SBX-" + id, 100, "CNY", "CAPTURED");
        assertThat(sandbox.call(body).status()).isEqualTo(204);
        assertThat(stray(body).get("kind").asString()).isEqualTo("UNKNOWN_ORDER");
    }

    @Test
    void findsByReconciliationWhatDoesNotFit() {
        var intent = open(subject);
        db.sql("""
                update payment_sandbox.charge set amount_minor = 1, choice = 'SILENT', decided_at = now(), paid_at = now()
                 where order_number = :order
                """).param("order", order(intent)).update();
        world.time().shift(Duration.ofMinutes(2));
        Eventually.holds(() -> {
            jobs.run("payment.reconcile");
            return !open().isEmpty();
        });
        assertThat(only(open()).get("kind").asString()).isEqualTo("OTHER_AMOUNT");
        assertThat(state(intent)).isEqualTo("CREATED");
        assertThat(escrow(subject)).isZero();
    }

    @Test
    void isSettledOnceWithANoteByHeadquartersAndStandsInTheAudit() throws Exception {
        var id = mismatch();
        var path = settling(id);
        assertThat(hq.http().post(path, "{\"note\":\" \"}").status()).isEqualTo(400);
        assertThat(hq.http().post(path, "{\"note\":null}").status()).isEqualTo(400);
        var answers = Race.of(
                8,
                i -> () -> hq.http()
                        .post(path, "{\"note\":\"已核对，第 %d 次\"}".formatted(i))
                        .status());
        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
        assertThat(hq.http().post(path, "{\"note\":\"再来\"}").problem()).isEqualTo("mismatch-settled");
        assertThat(open()).isEmpty();
        var settled = only(list("?state=SETTLED")).get("settled");
        assertThat(settled.get("name").asString()).isEqualTo("总部");
        assertThat(settled.get("note").asString()).startsWith("已核对");
        assertThat(hq.http().get("/api/brands/" + brand + "/audit").body().get("items"))
                .anySatisfy(entry -> {
                    assertThat(entry.get("action").asString()).isEqualTo("payment-mismatch.settled");
                    assertThat(entry.get("details").get("mismatch").asString()).isEqualTo(id);
                    assertThat(entry.get("details").get("note").asString())
                            .isEqualTo(settled.get("note").asString());
                });
    }

    @Test
    void staysSettledWhenItIsSaidAgain() {
        var intent = open(subject);
        var body = SandboxCaller.message("linli", order(intent), "SBX-1", 1, "CNY", "CAPTURED");
        sandbox.call(body);
        var id = only(open()).get("id").asString();
        assertThat(hq.http().post(settling(id), "{\"note\":\"已退\"}").status()).isEqualTo(204);
        assertThat(sandbox.call(body).status()).isEqualTo(204);
        assertThat(open()).isEmpty();
        assertThat(only(list("")).get("times").asInt()).isEqualTo(2);
    }

    @Test
    void isNobodyElsesToSeeOrSettle() {
        var id = mismatch();
        var stranger = world.person("别家总部");
        var elsewhere = world.brand(stranger).id();
        var note = "{\"note\":\"无关\"}";
        for (var other : List.of(stranger.http(), buyer.http(), operator())) {
            assertThat(other.get("/api/brands/" + brand + "/payment-mismatches").status())
                    .isEqualTo(404);
            assertThat(other.post(settling(id), note).status()).isEqualTo(404);
        }
        assertThat(stranger.http()
                        .post("/api/brands/" + elsewhere + "/payment-mismatches/" + id + "/settle", note)
                        .problem())
                .isEqualTo("mismatch-not-found");
        assertThat(operator()
                        .post("/api/payment-mismatches/" + id + "/settle", note)
                        .problem())
                .isEqualTo("mismatch-not-found");
        assertThat(open()).hasSize(1);
    }

    @Test
    void leavesNoRowOfAForgedCallbackButCountsIt() {
        var intent = open(subject);
        double before = refused("callback_not_signed");
        long rows = rows();
        var body = SandboxCaller.message("linli", order(intent), "SBX-1", 1, "CNY", "CAPTURED");
        assertThat(sandbox.call(body, sandbox.now(), "00").problem()).isEqualTo("callback-not-signed");
        assertThat(refused("callback_not_signed")).isEqualTo(before + 1);
        assertThat(open()).isEmpty();
        assertThat(notices(intent)).isEmpty();
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void showsHowManyWaitToWhoWatches() {
        double before = meters.get("linli.payment.mismatches.open").gauge().value();
        var id = mismatch();
        assertThat(meters.get("linli.payment.mismatches.open").gauge().value()).isEqualTo(before + 1);
        hq.http().post(settling(id), "{\"note\":\"好了\"}");
        assertThat(meters.get("linli.payment.mismatches.open").gauge().value()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1e9",
                "-1",
                "+1764000000",
                "1764000000.5",
                "9223372036854775807",
                "9223372036854775808",
                "99999999999999999999999999",
                "99999999999",
                "0x10",
                "NaN",
                "1 2"
            })
    void refusesATimestampThatIsNone(String timestamp) {
        var body = SandboxCaller.message("linli", order(open(subject)), "SBX-1", 12_900, "CNY", "CAPTURED");
        assertThat(sandbox.call(body, timestamp).problem()).isIn("callback-unreadable", "callback-too-old");
        assertThat(open()).isEmpty();
    }

    static List<String> malformed() {
        var good = SandboxCaller.message("linli", "1-1", "SBX-1", 12_900, "CNY", "CAPTURED");
        return List.of(
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{}",
                good + "x",
                good.replace("\"linli\"", "null"),
                good.replace("\"1-1\"", "null"),
                good.replace("\"SBX-1\"", "null"),
                good.replace("12900", "null"),
                good.replace("\"CNY\"", "null"),
                good.replace("{\"minor\":12900,\"currency\":\"CNY\"}", "null"),
                good.replace("\"CAPTURED\"", "null"),
                good.replace("\"merchant\":\"linli\",", ""),
                good.replace(",\"result\":\"CAPTURED\"", ""),
                good.replace("\"minor\":12900,", ""),
                good.replace("\"1-1\"", "[\"1-1\"]"),
                good.replace("12900", "\"12900\""),
                good.replace("12900", "12900.5"),
                good.replace("12900", "1e3"),
                good.replace("12900", "9223372036854775808"),
                good.replace("12900", "true"),
                good.replace("CNY", "cny"),
                good.replace("CNY", "￥"),
                good.replace("CAPTURED", "MAYBE"),
                good.replace("\"CAPTURED\"", "0"),
                good.replace("SBX-1", ""),
                good.replace("SBX-1", "9".repeat(65)),
                good.replace("SBX-1", "\\u0000"),
                good.replace("SBX-1", "\\ud800"),
                good.replace("1-1", "\\udfff"),
                good.replace("linli", "邻里"),
                "[".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesABodyThatSaysNothing(String body) {
        assertThat(sandbox.call(body).problem()).isEqualTo("callback-unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808-9223372036854775808",
                "99999999999999999999-1",
                "1-0",
                "-1--1",
                "a-b",
                "1-1-1"
            })
    void keepsAnOrderNumberThatIsNoneOfOurs(String number) {
        var body = SandboxCaller.message("linli", number, "SBX-" + ids.next(), 100, "CNY", "CAPTURED");
        assertThat(sandbox.call(body).status()).isEqualTo(204);
        assertThat(stray(body).get("kind").asString()).isEqualTo("UNKNOWN_ORDER");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var body = SandboxCaller.message("linli", "1-1", "SBX-1", 12_900, "CNY", "CAPTURED")
                .replace("linli", "l".repeat(70_000));
        assertThat(sandbox.call(body).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "é", "0"})
    void refusesASignatureThatIsNone(String signature) {
        var body = SandboxCaller.message("linli", "1-1", "SBX-1", 12_900, "CNY", "CAPTURED");
        assertThat(sandbox.call(body, sandbox.now(), signature).problem()).isEqualTo("callback-not-signed");
        assertThat(sandbox.call(body, "", signature).problem()).isEqualTo("callback-not-signed");
    }

    private SubjectId payable() {
        return till.payable();
    }

    private PaymentIntent open(SubjectId paid) {
        return till.open(brand, buyer.id(), paid, PaymentMethod.SANDBOX);
    }

    /** One that waits for HQ. */
    private String mismatch() {
        sandbox.call(SandboxCaller.message("linli", order(open(subject)), "SBX-1", 1, "CNY", "CAPTURED"));
        return only(open()).get("id").asString();
    }

    private String order(PaymentIntent intent) {
        return brand + "-" + intent.id();
    }

    private String captured(PaymentIntent intent, String transaction) {
        return said(intent, transaction, "CAPTURED");
    }

    private String said(PaymentIntent intent, String transaction, String result) {
        return SandboxCaller.message("linli", order(intent), transaction, PRICE.minor(), "CNY", result);
    }

    private String settling(String mismatch) {
        return "/api/brands/" + brand + "/payment-mismatches/" + mismatch + "/settle";
    }

    private List<JsonNode> open() {
        return list("?state=OPEN");
    }

    private List<JsonNode> list(String query) {
        return items(hq.http().get("/api/brands/" + brand + "/payment-mismatches" + query));
    }

    /** That of no brand which keeps what this body said. */
    private JsonNode stray(String body) {
        var said = json(body);
        var found = items(operator().get("/api/payment-mismatches?limit=100")).stream()
                .filter(mismatch -> mismatch.get("said").get("order").equals(said.get("order"))
                        && mismatch.get("said").get("transaction").equals(said.get("transaction")))
                .toList();
        return only(found);
    }

    private Http operator() {
        var operator = world.person("平台");
        people.makeOperator(operator.id());
        return operator.http();
    }

    private static List<JsonNode> items(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return List.copyOf(answer.body().get("items").values());
    }

    private static JsonNode only(List<JsonNode> nodes) {
        assertThat(nodes).hasSize(1);
        return nodes.getFirst();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private String state(PaymentIntent intent) {
        return till.state(brand, intent).name();
    }

    private List<String> notices(PaymentIntent intent) {
        return till.notices(brand, intent);
    }

    private long rows() {
        return db.sql("select count(*) from payment.mismatch").query(Long.class).single();
    }

    private long escrow(SubjectId paid) {
        return till.escrow(brand, paid);
    }

    private double counted(String kind) {
        return meters.counter("linli.payment.mismatches", "provider", "sandbox", "kind", kind.toLowerCase(Locale.ROOT))
                .count();
    }

    private double refused(String reason) {
        return meters.counter("linli.payment.callbacks.refused", "provider", "sandbox", "reason", reason)
                .count();
    }
}
