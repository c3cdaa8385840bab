package linli.payment;

import static linli.shared.sql.ColumnArrays.longs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.payment.PaymentListener.Captured;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.work.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentRepository {
    private final JdbcClient db;

    PaymentRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(OpenPayment wanted, PaymentId id, String merchant, String redirect) {
        db.sql("""
                insert into payment.payment (brand, id, subject, part, payer, method, merchant, amount_minor, currency, state,
                                             redirect, expires_at, reconcile_at)
                values (:brand, :id, :subject, :part, :payer, :method, :merchant, :minor, :currency, 'CREATED',
                        :redirect, :expiresAt, shared.now() + interval '1 minute')
                """)
                .param("brand", wanted.brand().value())
                .param("id", id.value())
                .param("subject", wanted.subject())
                .param("part", wanted.part())
                .param("payer", wanted.payer().value())
                .param("method", wanted.method().name())
                .param("merchant", merchant)
                .param("minor", wanted.amount().minor())
                .param("currency", wanted.amount().currency().name())
                .param("redirect", redirect)
                .param("expiresAt", Columns.timestamp(wanted.expiresAt()))
                .update();
    }

    /** Payments that are captured as they are made. */
    void insertCaptured(List<Captured> paid) {
        db.sql("""
                with t as materialized (select shared.now() as now)
                insert into payment.payment (brand, id, subject, part, payer, method, merchant, amount_minor, currency, state,
                                             created_at, expires_at, captured_at)
                select c.brand, c.id, c.subject, c.part, c.payer, 'BALANCE', '', c.minor, c.currency, 'CAPTURED', now, now, now
                  from unnest(:brands::bigint[], :ids::bigint[], :subjects::bigint[], :parts::int[], :payers::bigint[],
                              :minors::bigint[], :currencies::text[])
                       as c (brand, id, subject, part, payer, minor, currency), t
                """)
                .param("brands", longs(paid, captured -> captured.brand().value()))
                .param("ids", longs(paid, captured -> captured.payment().value()))
                .param("subjects", longs(paid, Captured::subject))
                .param("parts", paid.stream().mapToInt(Captured::part).toArray())
                .param("payers", longs(paid, captured -> captured.payer().value()))
                .param("minors", longs(paid, captured -> captured.amount().minor()))
                .param(
                        "currencies",
                        paid.stream()
                                .map(captured -> captured.amount().currency().name())
                                .toArray(String[]::new))
                .update();
    }

    /** By payment_open_idx: the open payment of the subject by this method, if its time is not over. */
    Optional<Payment> findOpen(OpenPayment wanted) {
        return db.sql("""
                select * from payment.payment
                 where brand = :brand and subject = :subject and part = :part and method = :method and state = 'CREATED'
                   and expires_at > shared.now()
                """)
                .param("brand", wanted.brand().value())
                .param("subject", wanted.subject())
                .param("part", wanted.part())
                .param("method", wanted.method().name())
                .query(PaymentRepository::payment)
                .optional();
    }

    Optional<Payment> find(BrandId brand, PaymentId id, PersonId payer) {
        return db.sql("select * from payment.payment where brand = :brand and id = :id and payer = :payer")
                .param("brand", brand.value())
                .param("id", id.value())
                .param("payer", payer.value())
                .query(PaymentRepository::payment)
                .optional();
    }

    Optional<Payment> lock(MerchantOrder order) {
        return db.sql("select * from payment.payment where brand = :brand and id = :id for update")
                .param("brand", order.brand().value())
                .param("id", order.payment().value())
                .query(PaymentRepository::payment)
                .optional();
    }

    /** The captured payments of the subjects in key order, by payment_subject_idx: one or two each. */
    List<Payment> lockCaptured(List<BrandId> brands, List<Long> subjects) {
        return db.sql("""
                select p.* from payment.payment p
                 where (p.brand, p.subject) in (select * from unnest(:brands::bigint[], :subjects::bigint[]))
                   and p.captured_at is not null
                 order by p.brand, p.id
                   for update
                """)
                .param("brands", brands.stream().mapToLong(BrandId::value).toArray())
                .param("subjects", subjects.stream().mapToLong(Long::longValue).toArray())
                .query(PaymentRepository::payment)
                .list();
    }

    void capture(Payment payment, String reference) {
        changed(db.sql("""
                update payment.payment
                   set state = 'CAPTURED', provider_reference = :reference, captured_at = shared.now(), reconcile_at = null
                 where brand = :brand and id = :id and state in ('CREATED', 'FAILED', 'EXPIRED')
                """)
                .param("brand", payment.brand().value())
                .param("id", payment.id().value())
                .param("reference", reference)
                .update());
    }

    void fail(Payment payment) {
        changed(db.sql("""
                update payment.payment set state = 'FAILED', reconcile_at = null
                 where brand = :brand and id = :id and state = 'CREATED'
                """)
                .param("brand", payment.brand().value())
                .param("id", payment.id().value())
                .update());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a locked payment changed");
        }
    }

    /** Adds what is being given back; the row's check refuses more than was captured. */
    void addRefunds(Map<Payment, Money> sums) {
        var payments = List.copyOf(sums.keySet());
        db.sql("""
                update payment.payment p
                   set refunded_minor = p.refunded_minor + r.minor,
                       state = case when p.method <> 'BALANCE' then 'REFUNDING'
                                    when p.refunded_minor + r.minor = p.amount_minor then 'REFUNDED'
                                    else 'CAPTURED' end
                  from unnest(:brands::bigint[], :ids::bigint[], :minors::bigint[]) as r (brand, id, minor)
                 where p.brand = r.brand and p.id = r.id
                """)
                .param(
                        "brands",
                        payments.stream().mapToLong(p -> p.brand().value()).toArray())
                .param("ids", payments.stream().mapToLong(p -> p.id().value()).toArray())
                .param(
                        "minors",
                        payments.stream()
                                .map(sums::get)
                                .mapToLong(sum -> sum == null ? 0 : sum.minor())
                                .toArray())
                .update();
    }

    /** The provider has given back everything it was asked for, or not yet. By refund_payment_idx. */
    void settleRefunds(BrandId brand, PaymentId id) {
        db.sql("""
                update payment.payment p
                   set state = case
                         when exists (select from payment.refund r
                                       where r.brand = p.brand and r.payment = p.id and r.state = 'ASKED') then 'REFUNDING'
                         when p.refunded_minor = p.amount_minor then 'REFUNDED'
                         else 'CAPTURED' end
                 where p.brand = :brand and p.id = :id and p.captured_at is not null
                """).param("brand", brand.value()).param("id", id.value()).update();
    }

    /** By payment_expiry_idx, at most 500 at once; those being captured right now are left alone. */
    int expire() {
        return db.sql("""
                update payment.payment set state = 'EXPIRED'
                 where (brand, id) in (select brand, id from payment.payment
                                        where state = 'CREATED' and expires_at <= shared.now()
                                        order by expires_at limit 500 for update skip locked)
                """).update();
    }

    /** Ends an open payment of the subject whose time is over, so that another can be opened. */
    void expire(BrandId brand, long subject, PaymentMethod method) {
        db.sql("""
                update payment.payment set state = 'EXPIRED'
                 where brand = :brand and subject = :subject and method = :method and state = 'CREATED'
                   and expires_at <= shared.now()
                """)
                .param("brand", brand.value())
                .param("subject", subject)
                .param("method", method.name())
                .update();
    }

    /** The payments whose provider is to be asked, by payment_reconcile_idx. */
    List<Payment> toReconcile(Turn turn) {
        return turn.of(db.sql("""
                        select * from payment.payment
                         where reconcile_at <= shared.now() and shared.has_turn(:work, :again, brand, id)
                         order by reconcile_at limit :limit
                        """)).query(PaymentRepository::payment).list();
    }

    /**
     * The provider was asked; says when to ask again, if nobody has told the end meanwhile: after one, two, four …
     * minutes, until a day after the payment's time was over.
     */
    void asked(Payment payment) {
        db.sql("""
                update payment.payment
                   set reconciled = reconciled + 1,
                       reconcile_at = case when shared.now() < expires_at + interval '1 day'
                                           then shared.now() + interval '1 minute' * power(2, least(reconciled, 8)) end
                 where brand = :brand and id = :id and reconcile_at <= shared.now()
                """)
                .param("brand", payment.brand().value())
                .param("id", payment.id().value())
                .update();
    }

    /** @param payment which it is about; null if we know none such */
    void insertNotice(
            long id, @Nullable Payment payment, ProviderNotice notice, SettlePayment.Outcome outcome, String body) {
        db.sql("""
                insert into payment.notice (brand, id, payment, method, outcome, body)
                values (:brand, :id, :payment, :method, :outcome, left(:body, 4000))
                """)
                .param("brand", payment == null ? 0 : payment.brand().value())
                .param("id", id)
                .param("payment", payment == null ? 0 : payment.id().value())
                .param("method", notice.method().name())
                .param(
                        "outcome",
                        switch (outcome) {
                            case SettlePayment.Outcome.Accepted _ -> "ACCEPTED";
                            case SettlePayment.Outcome.Replayed _ -> "REPLAYED";
                            case SettlePayment.Outcome.Mismatched _ -> "MISMATCH";
                        })
                .param("body", body)
                .update();
    }

    static Payment payment(ResultSet row, int index) throws SQLException {
        var currency = Currency.valueOf(row.getString("currency"));
        return new Payment(
                new BrandId(row.getLong("brand")),
                new PaymentId(row.getLong("id")),
                row.getLong("subject"),
                row.getInt("part"),
                new PersonId(row.getLong("payer")),
                PaymentMethod.valueOf(row.getString("method")),
                row.getString("merchant"),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("refunded_minor"), currency),
                PaymentState.valueOf(row.getString("state")),
                row.getString("redirect"),
                row.getString("provider_reference"));
    }
}
