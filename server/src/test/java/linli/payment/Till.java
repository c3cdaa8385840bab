package linli.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import linli.ledger.Asset;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.SubjectId;
import linli.payment.PaymentListener.Verdict;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where tests have payments opened, each of one price, and look at what became of them. */
@Component
class Till {
    static final Money PRICE = Money.cny(129_00);
    static final String RETURN = "/app/orders/5?paid=1";

    private final Payments payments;
    private final PayableSubjects subjects;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final JdbcClient db;

    Till(Payments payments, PayableSubjects subjects, Ledger ledger, Ids ids, Clock clock, JdbcClient db) {
        this.payments = payments;
        this.subjects = subjects;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.db = db;
    }

    /** A new subject, which may be paid. */
    SubjectId payable() {
        var subject = new SubjectId(ids.next());
        subjects.answer(subject, new Verdict.Accepted(List.of()));
        return subject;
    }

    PaymentIntent open(BrandId brand, PersonId payer, SubjectId subject, PaymentMethod method) {
        var until = clock.instant().plus(Duration.ofMinutes(30));
        return payments.open(
                        new OpenPayment(brand, subject, 1, payer, PRICE, method, Purpose.SALE, until, null, RETURN))
                .intent();
    }

    PaymentState state(BrandId brand, PaymentIntent intent) {
        return db.sql("select state from payment.payment where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", intent.id().value())
                .query(PaymentState.class)
                .single();
    }

    /** What became of each thing that was said of the payment, in order. */
    List<String> notices(BrandId brand, PaymentIntent intent) {
        return db.sql("select outcome from payment.notice where brand = :brand and payment = :id order by id")
                .param("brand", brand.value())
                .param("id", intent.id().value())
                .query((row, _) -> row.getString("outcome"))
                .list();
    }

    long escrow(BrandId brand, SubjectId subject) {
        return ledger.balance(brand, LedgerAccount.escrow(subject), Asset.CNY);
    }
}
