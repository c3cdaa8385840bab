package linli.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.ledger.SubjectId;
import linli.payment.PaymentListener.Verdict;
import linli.payment.SettlePayment.Outcome;
import linli.payment.SettlePayment.Said;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.testing.LinliTest;
import linli.testing.StatementCount;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What many notices that are settled together become: the same as one after the other, for the statements of one. */
@LinliTest
class SettlePaymentTests {
    private static final Money PRICE = Till.PRICE;

    @Autowired
    World world;

    @Autowired
    Till till;

    @Autowired
    SettlePayment settle;

    @Autowired
    PayableSubjects subjects;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient db;

    private World.Player buyer;
    private BrandId brand;

    @BeforeEach
    void found() {
        buyer = world.person("买家");
        brand = world.brand(world.person("总部")).id();
    }

    @Test
    void settlesManyByTheStatementsOfOne() {
        settle.settle(List.of(captured(open(payable()))));
        var one = List.of(captured(open(payable())));
        var many =
                IntStream.range(0, 40).mapToObj(_ -> captured(open(payable()))).toList();
        long ofOne = StatementCount.during(() -> settleAll(one));
        assertThat(StatementCount.during(
                        () -> assertThat(settleAll(many)).hasSize(40).containsOnly(new Outcome.Accepted())))
                .isEqualTo(ofOne);
    }

    @Test
    void believesWhatIsSaidTwiceOnce() {
        var intent = open(payable());
        assertThat(settleAll(List.of(captured(intent), captured(intent), said(intent, "SBX2-", PRICE, "CAPTURED"))))
                .containsExactly(
                        new Outcome.Accepted(),
                        new Outcome.Replayed(),
                        new Outcome.Mismatched(MismatchKind.PAID_TWICE));
        assertThat(notices(intent)).containsExactly("ACCEPTED", "REPLAYED", "MISMATCH");
    }

    @Test
    void takesAPaymentThatFailedBeforeInTheSameBatch() {
        var intent = open(payable());
        var failed = said(intent, "SBX-", PRICE, "FAILED");
        assertThat(settleAll(List.of(failed, failed, captured(intent), failed)))
                .containsExactly(
                        new Outcome.Accepted(),
                        new Outcome.Replayed(),
                        new Outcome.Accepted(),
                        new Outcome.Mismatched(MismatchKind.FAILED_AFTER_CAPTURE));
        assertThat(state(intent)).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void letsATransactionPayForTheFirstOnly() {
        var first = open(payable());
        var other = payable();
        var second = open(other);
        assertThat(settleAll(List.of(
                        said(first, "SBX-same-", PRICE, "CAPTURED"),
                        new Said(
                                notice(second, "SBX-same-" + first.id(), PRICE, ProviderNotice.Result.CAPTURED),
                                "test"))))
                .containsExactly(new Outcome.Accepted(), new Outcome.Mismatched(MismatchKind.TRANSACTION_USED));
        assertThat(escrow(other)).isZero();
        assertThat(state(second)).isEqualTo(PaymentState.CREATED);
    }

    @Test
    void givesBackWhatCannotBePaidAndLeavesTheOthersPaid() {
        var paid = Stream.generate(this::payable).limit(3).toList();
        var refused = Stream.generate(() -> new SubjectId(ids.next())).limit(3).toList();
        refused.forEach(subject -> subjects.answer(subject, new Verdict.Refused()));
        var intents = new ArrayList<PaymentIntent>();
        for (int i = 0; i < 3; i++) {
            intents.add(open(paid.get(i)));
            intents.add(open(refused.get(i)));
        }
        assertThat(settleAll(intents.stream().map(this::captured).toList()))
                .hasSize(6)
                .containsOnly(new Outcome.Accepted());
        assertThat(paid).allSatisfy(subject -> assertThat(escrow(subject)).isEqualTo(PRICE.minor()));
        assertThat(refused).allSatisfy(subject -> assertThat(escrow(subject)).isZero());
        assertThat(intents.stream().map(this::state))
                .containsExactly(
                        PaymentState.CAPTURED,
                        PaymentState.REFUNDING,
                        PaymentState.CAPTURED,
                        PaymentState.REFUNDING,
                        PaymentState.CAPTURED,
                        PaymentState.REFUNDING);
    }

    @Test
    void keepsTheSameMismatchOnceHoweverOftenABatchSaysIt() {
        var intent = open(payable());
        var wrong = said(intent, "SBX-", Money.cny(1), "CAPTURED");
        var unknown = new Said(
                new ProviderNotice(
                        PaymentMethod.SANDBOX,
                        "linli",
                        brand + "-" + ids.next(),
                        "SBX-1",
                        1,
                        "CNY",
                        ProviderNotice.Result.CAPTURED),
                "test");
        settleAll(List.of(wrong, unknown, wrong, captured(intent), unknown, wrong));
        assertThat(times(wrong)).isEqualTo(3);
        assertThat(times(unknown)).isEqualTo(2);
        settleAll(List.of(wrong, wrong));
        assertThat(times(wrong)).isEqualTo(5);
        assertThat(state(intent)).isEqualTo(PaymentState.CAPTURED);
    }

    /** What was said at once, until all of it is settled. */
    private List<Outcome> settleAll(List<Said> said) {
        var outcomes = new TreeMap<Integer, Outcome>();
        while (outcomes.size() < said.size()) {
            var left = IntStream.range(0, said.size())
                    .filter(i -> !outcomes.containsKey(i))
                    .boxed()
                    .toList();
            var settled = settle.settle(left.stream().map(said::get).toList());
            assertThat(settled.getFirst()).isPresent();
            for (int i = 0; i < left.size(); i++) {
                int place = left.get(i);
                settled.get(i).ifPresent(outcome -> outcomes.put(place, outcome));
            }
        }
        return List.copyOf(outcomes.values());
    }

    private SubjectId payable() {
        return till.payable();
    }

    private PaymentIntent open(SubjectId subject) {
        return till.open(brand, buyer.id(), subject, PaymentMethod.SANDBOX);
    }

    private Said captured(PaymentIntent intent) {
        return said(intent, "SBX-", PRICE, "CAPTURED");
    }

    private Said said(PaymentIntent intent, String transactions, Money amount, String result) {
        return new Said(
                notice(intent, transactions + intent.id(), amount, ProviderNotice.Result.valueOf(result)), "test");
    }

    private ProviderNotice notice(
            PaymentIntent intent, String transaction, Money amount, ProviderNotice.Result result) {
        return new ProviderNotice(
                PaymentMethod.SANDBOX,
                "linli",
                new MerchantOrder(brand, intent.id()).toString(),
                transaction,
                amount.minor(),
                "CNY",
                result);
    }

    private PaymentState state(PaymentIntent intent) {
        return till.state(brand, intent);
    }

    private List<String> notices(PaymentIntent intent) {
        return till.notices(brand, intent);
    }

    private int times(Said said) {
        return db.sql("select times from payment.mismatch where order_number = :order")
                .param("order", said.notice().order())
                .query(Integer.class)
                .single();
    }

    private long escrow(SubjectId subject) {
        return till.escrow(brand, subject);
    }
}
