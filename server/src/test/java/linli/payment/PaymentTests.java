package linli.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.payment.PaymentListener.Verdict;
import linli.payment.Payments.BalanceCharge;
import linli.payment.Payments.RefundAnswer;
import linli.payment.Payments.RefundRequest;
import linli.shared.BrandId;
import linli.shared.DomainException;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class PaymentTests {
    private static final Money PRICE = Till.PRICE;
    private static final String RETURN = Till.RETURN;

    @Autowired
    World world;

    @Autowired
    Till till;

    @Autowired
    SandboxCaller sandbox;

    @Autowired
    Payments payments;

    @Autowired
    PayableSubjects subjects;

    @Autowired
    Ledger ledger;

    @Autowired
    Jobs jobs;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private World.Player buyer;
    private BrandId brand;
    private SubjectId subject;

    @BeforeEach
    void found() {
        buyer = world.person("买家");
        brand = world.brand(world.person("总部")).id();
        subject = till.payable();
    }

    @AfterEach
    void returnToThePresent() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void capturesOnSuccessAndLeadsThePayerBack() {
        var intent = open();
        assertThat(state(intent)).isEqualTo("CREATED");
        var answer = choose(intent, "SUCCESS");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.raw().headers().firstValue("Location")).contains(RETURN + "&returned=1");
        assertThat(state(intent)).isEqualTo("CAPTURED");
        assertThat(escrow()).isEqualTo(PRICE.minor());
        assertThat(subjects.timesTold(subject)).isEqualTo(1);
        assertThat(choose(intent, "FAILURE").status()).isEqualTo(303);
        assertThat(state(intent)).isEqualTo("CAPTURED");
        assertThat(view(intent).body().get("redirect").isNull()).isTrue();
    }

    @Test
    void leadsThePayerBackOnlyOnceTheShopKnowsWhileTheJobLooksForCallbacksToMake() throws Exception {
        var made = new AtomicBoolean();
        var job = Thread.ofVirtual().start(() -> {
            while (!made.get()) {
                jobs.run("payment.sandbox-callbacks");
            }
        });
        try {
            for (int i = 0; i < 20; i++) {
                subject = till.payable();
                var intent = open();
                choose(intent, "SUCCESS");
                assertThat(state(intent)).isEqualTo("CAPTURED");
                assertThat(notices(intent)).containsExactly("ACCEPTED");
            }
        } finally {
            made.set(true);
            job.join();
        }
    }

    @Test
    void leadsWhoeverPressesTwiceBackOnlyOnceTheShopKnows() throws Exception {
        for (int i = 0; i < 5; i++) {
            subject = till.payable();
            var intent = open();
            assertThat(Race.of(4, _ -> () -> choose(intent, "SUCCESS").status() + " " + state(intent)))
                    .containsOnly("303 CAPTURED");
            assertThat(escrow()).isEqualTo(PRICE.minor());
        }
    }

    @Test
    void endsAChargeAsOneOfManyTabsChoseAndTellsAllTheSame() throws Exception {
        for (int i = 0; i < 10; i++) {
            subject = till.payable();
            var intent = open();
            var choices = List.of("SUCCESS", "FAILURE", "DUPLICATE", "FAILURE");
            var seen = Race.of(
                    choices.size(),
                    each -> () -> choose(intent, choices.get(each)).status() + state(intent));
            boolean taken = state(intent).equals("CAPTURED");
            assertThat(seen).containsOnly(taken ? "303CAPTURED" : "303FAILED");
            assertThat(escrow()).isEqualTo(taken ? PRICE.minor() : 0);
            assertThat(subjects.timesTold(subject)).isEqualTo(taken ? 1 : 0);
            assertThat(notices(intent)).containsOnlyOnce("ACCEPTED").doesNotContain("MISMATCH");
        }
    }

    @Test
    void takesNothingOnFailureAndLetsThePayerTryAgain() {
        var intent = open();
        choose(intent, "FAILURE");
        Eventually.holds(() -> state(intent).equals("FAILED"));
        assertThat(escrow()).isZero();
        assertThat(subjects.timesTold(subject)).isZero();
        var second = open();
        assertThat(second.id()).isNotEqualTo(intent.id());
        choose(second, "SUCCESS");
        Eventually.holds(() -> state(second).equals("CAPTURED"));
    }

    @Test
    void capturesLaterWhenTheProviderIsSlow() {
        var intent = open();
        choose(intent, "DELAYED");
        assertThat(state(intent)).isEqualTo("CREATED");
        world.time().shift(Duration.ofSeconds(11));
        Eventually.holds(() -> {
            jobs.run("payment.sandbox-callbacks");
            return state(intent).equals("CAPTURED");
        });
        assertThat(escrow()).isEqualTo(PRICE.minor());
    }

    @Test
    void believesADuplicateCallbackOnce() {
        var intent = open();
        choose(intent, "DUPLICATE");
        Eventually.holds(() -> notices(intent).size() == 2);
        assertThat(notices(intent)).containsExactlyInAnyOrder("ACCEPTED", "REPLAYED");
        assertThat(escrow()).isEqualTo(PRICE.minor());
        assertThat(subjects.timesTold(subject)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, CAPTURED, 12900", "REFUSED, REFUNDED, 0", "NOT_MINE, REFUNDED, 0"})
    void takesALatePaymentIfTheSubjectStillCanBePaidAndElseGivesItBackOnce(String verdict, String end, long left) {
        subjects.answer(
                subject,
                switch (verdict) {
                    case "ACCEPTED" -> new Verdict.Accepted(List.of());
                    case "REFUSED" -> new Verdict.Refused();
                    default -> new Verdict.NotMine();
                });
        var intent = open();
        choose(intent, "LATE");
        world.time().shift(Duration.ofMinutes(31));
        Eventually.holds(() -> {
            jobs.run("payment.expire");
            jobs.run("payment.sandbox-callbacks");
            jobs.run("payment.refund");
            return state(intent).equals(end);
        });
        assertThat(escrow()).isEqualTo(left);
        assertThat(refundsAtTheProvider(intent)).isEqualTo(left == 0 ? 1 : 0);
        assertThat(subjects.timesTold(subject)).isEqualTo(1);
    }

    @Test
    void expiresAnUnpaidPaymentAndShowsThatItsTimeIsOver() {
        var intent = open();
        world.time().shift(Duration.ofMinutes(31));
        Eventually.holds(() -> {
            jobs.run("payment.expire");
            return state(intent).equals("EXPIRED");
        });
        assertThat(page(intent, "en").text()).contains("The time to pay is over");
        choose(intent, "SUCCESS");
        assertThat(state(intent)).isEqualTo("EXPIRED");
        assertThat(open().id()).isNotEqualTo(intent.id());
    }

    @Test
    void findsByReconciliationWhatNobodyToldUs() {
        var intent = open();
        choose(intent, "SILENT");
        assertThat(state(intent)).isEqualTo("CREATED");
        world.time().shift(Duration.ofMinutes(2));
        Eventually.holds(() -> {
            jobs.run("payment.reconcile");
            return state(intent).equals("CAPTURED");
        });
        assertThat(subjects.timesTold(subject)).isEqualTo(1);
        assertThat(escrow()).isEqualTo(PRICE.minor());
    }

    @Test
    void believesARacedCallbackOnce() throws Exception {
        var intent = open();
        var body = captured(intent);
        assertThat(race(32, () -> sandbox.call(body).status())).containsOnly(204);
        assertThat(escrow()).isEqualTo(PRICE.minor());
        assertThat(subjects.timesTold(subject)).isEqualTo(1);
        assertThat(notices(intent)).hasSize(32).containsOnlyOnce("ACCEPTED");
    }

    @Test
    void refusesACallbackThatIsNotSignedRightlyOrTooOld() {
        var intent = open();
        var body = captured(intent);
        long now = Long.parseLong(sandbox.now());
        assertThat(sandbox.call(body, Long.toString(now), sandbox.sign(Long.toString(now), body + " "))
                        .problem())
                .isEqualTo("callback-not-signed");
        assertThat(sandbox.call(body, Long.toString(now + 1), sandbox.sign(Long.toString(now), body))
                        .status())
                .isEqualTo(401);
        assertThat(sandbox.call(body, Long.toString(now - 301)).problem()).isEqualTo("callback-too-old");
        assertThat(sandbox.call(body, Long.toString(now + 330)).problem()).isEqualTo("callback-too-old");
        assertThat(world.stranger()
                        .post("/api/payments/callbacks/sandbox", body)
                        .status())
                .isEqualTo(401);
        assertThat(world.stranger()
                        .post("/api/payments/callbacks/balance", body)
                        .status())
                .isEqualTo(404);
        assertThat(notices(intent)).isEmpty();
        assertThat(state(intent)).isEqualTo("CREATED");
    }

    @Test
    void givesBackInPartsAndNeverMoreThanWasTaken() {
        var intent = open();
        choose(intent, "SUCCESS");
        Eventually.holds(() -> state(intent).equals("CAPTURED"));
        var first = refund();
        assertThat(refund(first, 29_00)).isEqualTo(RefundAnswer.ASKED);
        assertThat(refund(first, 29_00)).isEqualTo(RefundAnswer.ASKED_BEFORE);
        Eventually.holds(() -> {
            jobs.run("payment.refund");
            return state(intent).equals("CAPTURED");
        });
        assertThat(refund(refund(), 100_01)).isEqualTo(RefundAnswer.NOT_COVERED);
        assertThat(refund(refund(), 100_00)).isEqualTo(RefundAnswer.ASKED);
        Eventually.holds(() -> {
            jobs.run("payment.refund");
            return state(intent).equals("REFUNDED");
        });
        assertThat(escrow()).isZero();
        assertThat(refundedAtTheProvider(intent)).isEqualTo(PRICE.minor());
        assertThat(external()).isZero();
    }

    @Test
    void refusesARefundWhoseMoneyHasLeftTheEscrow() {
        var intent = open();
        choose(intent, "SUCCESS");
        Eventually.holds(() -> state(intent).equals("CAPTURED"));
        post("settle", LedgerAccount.escrow(subject), new LedgerAccount(AccountKind.REVENUE, new OwnerId(1)), 100_00);
        assertThat(refund(refund(), 29_01)).isEqualTo(RefundAnswer.NOT_COVERED);
        assertThat(refund(refund(), 29_00)).isEqualTo(RefundAnswer.ASKED);
    }

    @Test
    void givesBackOnceInARaceOfTheSameRefundAndNeverTooMuchInARaceOfDifferentOnes() throws Exception {
        var intent = open();
        choose(intent, "SUCCESS");
        Eventually.holds(() -> state(intent).equals("CAPTURED"));
        var same = refund();
        assertThat(race(16, () -> refund(same, 40_00))).containsOnlyOnce(RefundAnswer.ASKED);
        assertThat(escrow()).isEqualTo(89_00);
        assertThat(race(16, () -> refund(refund(), 40_00)))
                .filteredOn(answer -> answer == RefundAnswer.ASKED)
                .hasSize(2);
        Eventually.holds(() -> {
            jobs.run("payment.refund");
            return refundedAtTheProvider(intent) == 120_00;
        });
        assertThat(escrow()).isEqualTo(9_00);
    }

    @Test
    void asksTheProviderAgainAfterACrashBetweenItsAnswerAndOurCommit() {
        subjects.answer(subject, new Verdict.Refused());
        var intent = open();
        choose(intent, "SUCCESS");
        Eventually.holds(() -> {
            jobs.run("payment.refund");
            return state(intent).equals("REFUNDED");
        });
        db.sql("update payment.refund set state = 'ASKED', done_at = null where brand = :brand and payment = :id")
                .param("brand", brand.value())
                .param("id", intent.id().value())
                .update();
        db.sql("update payment.payment set state = 'REFUNDING' where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", intent.id().value())
                .update();
        world.time().shift(Duration.ofHours(1));
        Eventually.holds(() -> {
            jobs.run("payment.refund");
            return state(intent).equals("REFUNDED");
        });
        assertThat(refundsAtTheProvider(intent)).isEqualTo(1);
        assertThat(refundedAtTheProvider(intent)).isEqualTo(PRICE.minor());
    }

    @Test
    void givesBackOutOfTheLaterPartFirstAndNoMoreThanBoth() {
        post("gift", new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)), LedgerAccount.wallet(buyer.id()), 150_00);
        transaction.executeWithoutResult(_ -> {
            payments.payFromBalance(
                    List.of(new BalanceCharge(brand, subject, 1, buyer.id(), Money.cny(30_00), List.of())));
            payments.payFromBalance(
                    List.of(new BalanceCharge(brand, subject, 2, buyer.id(), Money.cny(70_00), List.of())));
        });
        var whole = refund();
        assertThat(refund(refund(), 10_00)).isEqualTo(RefundAnswer.ASKED);
        assertThat(refund(refund(), 90_01)).isEqualTo(RefundAnswer.NOT_COVERED);
        assertThat(refund(whole, 90_00)).isEqualTo(RefundAnswer.ASKED);
        assertThat(refund(whole, 90_00)).isEqualTo(RefundAnswer.ASKED_BEFORE);
        assertThat(wallet()).isEqualTo(150_00);
        assertThat(escrow()).isZero();
        assertThat(refund(refund(), 1)).isEqualTo(RefundAnswer.NOT_COVERED);
    }

    @Test
    void paysFromBalanceAndGivesBackToTheWallet() {
        post("gift", new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)), LedgerAccount.wallet(buyer.id()), 150_00);
        var results = transaction.execute(_ -> payments.payFromBalance(List.of(
                new BalanceCharge(brand, subject, 1, buyer.id(), PRICE, List.of()),
                new BalanceCharge(brand, new SubjectId(ids.next()), 1, buyer.id(), PRICE, List.of()))));
        assertThat(results.getFirst()).isPresent();
        assertThat(results.getLast()).isEmpty();
        assertThat(escrow()).isEqualTo(PRICE.minor());
        assertThat(wallet()).isEqualTo(21_00);
        assertThat(refund(refund(), 29_00)).isEqualTo(RefundAnswer.ASKED);
        assertThat(wallet()).isEqualTo(50_00);
        assertThat(refund(refund(), 100_00)).isEqualTo(RefundAnswer.ASKED);
        assertThat(wallet()).isEqualTo(150_00);
    }

    @Test
    void opensFromBalanceAtOnceAndGivesBackWhatTheSubjectRefuses() {
        assertThatThrownBy(() -> open(PaymentMethod.BALANCE))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(PaymentError.BALANCE_TOO_LOW));
        post("gift", new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)), LedgerAccount.wallet(buyer.id()), 150_00);
        assertThat(state(open(PaymentMethod.BALANCE))).isEqualTo("CAPTURED");
        assertThat(wallet()).isEqualTo(21_00);
        subject = new SubjectId(ids.next());
        subjects.answer(subject, new Verdict.Refused());
        post(
                "gift 2",
                new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)),
                LedgerAccount.wallet(buyer.id()),
                150_00);
        assertThat(state(open(PaymentMethod.BALANCE))).isEqualTo("REFUNDED");
        assertThat(wallet()).isEqualTo(171_00);
    }

    @Test
    void findsTheOpenPaymentInsteadOfOpeningAnother() {
        var intent = open();
        assertThat(open()).isEqualTo(intent);
        assertThatThrownBy(() -> payments.open(new OpenPayment(
                        brand,
                        subject,
                        1,
                        buyer.id(),
                        Money.cny(1),
                        PaymentMethod.SANDBOX,
                        Purpose.SALE,
                        clock.instant().plusSeconds(60),
                        null,
                        RETURN)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(PaymentError.PAYMENT_DIFFERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "", "/", "/a\r\nb", "app"})
    void leadsThePayerNowhereElse(String path) {
        assertThatThrownBy(() -> new OpenPayment(
                        brand,
                        subject,
                        1,
                        buyer.id(),
                        PRICE,
                        PaymentMethod.SANDBOX,
                        Purpose.SALE,
                        clock.instant(),
                        null,
                        path))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsAPageThatSaysItIsNoRealMoneyAndNeedsNoScript() {
        var intent = open();
        var chinese = page(intent, "zh-CN");
        assertThat(chinese.status()).isEqualTo(200);
        assertThat(chinese.text())
                .contains("沙箱支付", "不会发生真实扣款", "&yen;129.00", "lang=\"zh-CN\"")
                .doesNotContain("<script", "style=", "onclick");
        assertThat(page(intent, "en").text()).contains("no real money moves here", "Succeed", "lang=\"en\"");
        assertThat(chinese.raw().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(world.stranger().get("/payment/sandbox.css").status()).isEqualTo(200);
        assertThat(world.stranger().get("/pay/sandbox/nothing").status()).isEqualTo(404);
        assertThat(choose(intent, "EVERYTHING").status()).isEqualTo(400);
    }

    @Test
    void showsAPaymentToItsPayerOnly() {
        var intent = open();
        assertThat(view(intent).body().get("redirect").asString()).isEqualTo(intent.redirect());
        var path = "/api/brands/" + brand + "/payments/" + intent.id();
        assertThat(world.person("别人").http().get(path).status()).isEqualTo(404);
        var other = world.brand(buyer).id();
        assertThat(buyer.http()
                        .get("/api/brands/" + other + "/payments/" + intent.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesByRawSqlToGiveBackMoreThanWasTaken() {
        var intent = open();
        assertThatThrownBy(() -> db.sql("update payment.payment set refunded_minor = 1 where brand = :b and id = :id")
                        .param("b", brand.value())
                        .param("id", intent.id().value())
                        .update())
                .hasStackTraceContaining("refund_within_capture");
    }

    private PaymentIntent open() {
        return open(PaymentMethod.SANDBOX);
    }

    private PaymentIntent open(PaymentMethod method) {
        return till.open(brand, buyer.id(), subject, method);
    }

    private Http.Answer page(PaymentIntent intent, String language) {
        return world.stranger().in(language).get(String.valueOf(intent.redirect()));
    }

    private Http.Answer choose(PaymentIntent intent, String choice) {
        return buyer.http().submit(String.valueOf(intent.redirect()), "choice=" + choice);
    }

    private Http.Answer view(PaymentIntent intent) {
        return buyer.http().get("/api/brands/" + brand + "/payments/" + intent.id());
    }

    private String state(PaymentIntent intent) {
        return view(intent).body().get("state").asString();
    }

    private String captured(PaymentIntent intent) {
        return SandboxCaller.message("linli", brand + "-" + intent.id(), "SBX1", PRICE.minor(), "CNY", "CAPTURED");
    }

    private RefundId refund() {
        return new RefundId(ids.next());
    }

    private RefundAnswer refund(RefundId id, long minor) {
        return transaction
                .execute(_ -> payments.refund(
                        List.of(new RefundRequest(brand, subject, id, Money.cny(minor), "REFUND_TEST")), List.of()))
                .getFirst();
    }

    private List<String> notices(PaymentIntent intent) {
        return till.notices(brand, intent);
    }

    private long refundsAtTheProvider(PaymentIntent intent) {
        return db.sql("select count(*) from payment_sandbox.refund where order_number = :order")
                .param("order", brand + "-" + intent.id())
                .query(Long.class)
                .single();
    }

    private long refundedAtTheProvider(PaymentIntent intent) {
        return db.sql("select refunded_minor from payment_sandbox.charge where order_number = :order")
                .param("order", brand + "-" + intent.id())
                .query(Long.class)
                .single();
    }

    private long escrow() {
        return till.escrow(brand, subject);
    }

    private long wallet() {
        return ledger.balance(brand, LedgerAccount.wallet(buyer.id()), Asset.CNY);
    }

    private long external() {
        return db.sql("select sum(amount)::bigint from ledger.posting_v1 where brand = :brand and kind = 'EXTERNAL'")
                .param("brand", brand.value())
                .query(Long.class)
                .single();
    }

    private void post(String reference, LedgerAccount from, LedgerAccount to, long minor) {
        transaction.executeWithoutResult(_ -> ledger.post(List.of(new Entry(
                brand,
                reference,
                subject,
                List.of(
                        new Entry.Posting(from, Asset.CNY, -minor, "TEST"),
                        new Entry.Posting(to, Asset.CNY, minor, "TEST"))))));
    }

    private static <T> List<T> race(int size, Callable<T> work) throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<T>>();
            for (int i = 0; i < size; i++) {
                runs.add(threads.submit(() -> {
                    gate.await();
                    return work.call();
                }));
            }
            gate.countDown();
            var results = new ArrayList<T>();
            for (var run : runs) {
                results.add(run.get());
            }
            return results;
        }
    }
}
