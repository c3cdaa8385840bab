package linli.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.ledger.SubjectId;
import linli.payment.PaymentListener.Captured;
import linli.payment.SettlePayment.Heard;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.work.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PaymentRepository {
    private final Database db;

    PaymentRepository(Database db) {
        this.db = db;
    }

    void insert(OpenPayment wanted, PaymentId id, String merchant, String redirect) {
        db.sql("""
                insert into payment.payment (brand, id, subject, part, payer, method, purpose, merchant, amount_minor,
                                             currency, state, redirect, expires_at, reconcile_at, idempotency_key)
                values (:brand, :id, :subject, :part, :payer, :method, :purpose, :merchant, :minor, :currency, 'CREATED',
                        :redirect, :expiresAt, shared.now() + interval '1 minute', :key)
                """)
                .param("brand", wanted.brand())
                .param("id", id)
                .param("subject", wanted.subject())
                .param("part", wanted.part())
                .param("payer", wanted.payer())
                .param("method", wanted.method())
                .param("purpose", wanted.purpose())
                .param("merchant", merchant)
                .param("minor", wanted.amount().minor())
                .param("currency", wanted.amount().currency())
                .param("redirect", redirect)
                .param("expiresAt", wanted.expiresAt())
                .param("key", wanted.key())
                .update();
    }

    /** Payments that are captured as they are made. */
    void insertCaptured(List<Captured> paid) {
        db.sql("""
                with t as materialized (select shared.now() as now)
                insert into payment.payment (brand, id, subject, part, payer, method, purpose, merchant, amount_minor,
                                             currency, state, created_at, expires_at, captured_at)
                select c.brand, c.id, c.subject, c.part, c.payer, 'BALANCE', 'SALE', '', c.minor, c.currency, 'CAPTURED', now, now, now
                  from unnest(:brands::bigint[], :ids::bigint[], :subjects::bigint[], :parts::int[], :payers::bigint[],
                              :minors::bigint[], :currencies::text[])
                       as c (brand, id, subject, part, payer, minor, currency), t
                """)
                .rows(paid)
                .ids("brands", Captured::brand)
                .ids("ids", Captured::payment)
                .ids("subjects", Captured::subject)
                .ints("parts", Captured::part)
                .ids("payers", Captured::payer)
                .longs("minors", captured -> captured.amount().minor())
                .enums("currencies", captured -> captured.amount().currency())
                .update();
    }

    /** Says which request a payment was opened by; refused if it has opened another. */
    void keep(Captured captured, String key) {
        db.sql("update payment.payment set idempotency_key = :key where brand = :brand and id = :id")
                .param("brand", captured.brand())
                .param("id", captured.payment())
                .param("key", key)
                .update();
    }

    /** By payment_key. */
    Optional<Payment> findByKey(BrandId brand, PersonId payer, String key) {
        return db.sql(
                        "select * from payment.payment where brand = :brand and payer = :payer and idempotency_key = :key")
                .param("brand", brand)
                .param("payer", payer)
                .param("key", key)
                .query(PaymentRepository::payment)
                .optional();
    }

    /**
     * @param over whether its time is
     * @param known the payment that the request's key has opened
     */
    record Open(Payment payment, boolean over, Optional<PaymentId> known) {}

    /** By payment_open_idx: the open payment of the subject by this method; what the key has opened by payment_key. */
    Optional<Open> findOpen(OpenPayment wanted) {
        return db.sql("""
                select p.*, p.expires_at <= shared.now() as over,
                       (select k.id from payment.payment k
                         where k.brand = :brand and k.payer = :payer and k.idempotency_key = :key) as known
                  from payment.payment p
                 where p.brand = :brand and p.subject = :subject and p.part = :part and p.method = :method
                   and p.state = 'CREATED'
                """)
                .param("brand", wanted.brand())
                .param("subject", wanted.subject())
                .param("part", wanted.part())
                .param("method", wanted.method())
                .param("payer", wanted.payer())
                .param("key", wanted.key())
                .query((row, index) -> new Open(
                        payment(row, index),
                        row.getBoolean("over"),
                        Optional.ofNullable(Columns.find(row, "known", PaymentId::new))))
                .optional();
    }

    Optional<Payment> find(BrandId brand, PaymentId id, PersonId payer) {
        return db.sql("select * from payment.payment where brand = :brand and id = :id and payer = :payer")
                .param("brand", brand)
                .param("id", id)
                .param("payer", payer)
                .query(PaymentRepository::payment)
                .optional();
    }

    /** @param transactionUsed whether what is said to have captured it has captured another */
    record Known(Payment payment, boolean transactionUsed) {}

    /**
     * Which payments notices are about, in order, by the primary key and payment_reference_idx; null if we know none such.
     * From here on the transaction waits two seconds at most for whoever holds a row, so that one does not keep all others.
     */
    List<@Nullable Known> find(List<ProviderNotice> notices) {
        record Asked(MerchantOrder order, ProviderNotice notice, int index) {}
        var found = new ArrayList<@Nullable Known>();
        var asked = new ArrayList<Asked>();
        for (var notice : notices) {
            MerchantOrder.parse(notice.order()).ifPresent(order -> asked.add(new Asked(order, notice, found.size())));
            found.add(null);
        }
        db.sql("""
                select k.index, p.*,
                       exists (select from payment.payment u
                                where u.method = k.method and u.provider_reference = k.reference
                                  and (u.brand, u.id) <> (k.brand, k.id)) as used
                  from set_config('lock_timeout', '2s', true),
                       unnest(:indexes::int[], :brands::bigint[], :ids::bigint[], :methods::text[], :references::text[])
                       as k (index, brand, id, method, reference)
                 cross join lateral (
                       select * from payment.payment
                        where brand = k.brand and id = k.id and method = k.method
                        limit 1) p
                """)
                .rows(asked)
                .ints("indexes", Asked::index)
                .ids("brands", each -> each.order().brand())
                .ids("ids", each -> each.order().payment())
                .enums("methods", each -> each.notice().method())
                .texts("references", each -> each.notice().reference())
                .query(row -> {
                    found.set(row.getInt("index"), new Known(payment(row, 0), row.getBoolean("used")));
                });
        return found;
    }

    Optional<Payment> lock(MerchantOrder order) {
        return db.sql("select * from payment.payment where brand = :brand and id = :id for update")
                .param("brand", order.brand())
                .param("id", order.payment())
                .query(PaymentRepository::payment)
                .optional();
    }

    /** The captured payments of the subjects in key order, by payment_subject_idx: one or two each. */
    List<Payment> lockCaptured(List<Payments.RefundRequest> requests) {
        return db.sql("""
                select p.* from payment.payment p
                 where (p.brand, p.subject) in (select * from unnest(:brands::bigint[], :subjects::bigint[]))
                   and p.captured_at is not null
                 order by p.brand, p.id
                   for update
                """)
                .rows(requests)
                .ids("brands", Payments.RefundRequest::brand)
                .ids("subjects", Payments.RefundRequest::subject)
                .query(PaymentRepository::payment)
                .list();
    }

    /** Captures those that may still be, each by the transaction that it is said to be; returns how many did. */
    int capture(List<Heard> captured) {
        return db.sql("""
                with clock as materialized (select shared.now() as now)
                update payment.payment p
                   set state = 'CAPTURED', provider_reference = c.reference, captured_at = clock.now, reconcile_at = null
                  from unnest(:brands::bigint[], :ids::bigint[], :references::text[]) as c (brand, id, reference), clock
                 where p.brand = c.brand and p.id = c.id and p.state in ('CREATED', 'FAILED', 'EXPIRED')
                """)
                .rows(captured)
                .ids("brands", each -> each.known().brand())
                .ids("ids", each -> each.known().id())
                .texts("references", each -> each.notice.reference())
                .update();
    }

    /** Ends those that wait; returns how many did. */
    int fail(List<Payment> failed) {
        return failed.isEmpty()
                ? 0
                : db.sql("""
                        update payment.payment p set state = 'FAILED', reconcile_at = null
                          from unnest(:brands::bigint[], :ids::bigint[]) as f (brand, id)
                         where p.brand = f.brand and p.id = f.id and p.state = 'CREATED'
                        """)
                        .rows(failed)
                        .ids("brands", Payment::brand)
                        .ids("ids", Payment::id)
                        .update();
    }

    /** Adds what is being given back; the row's check refuses more than was captured. */
    void addRefunds(Map<Payment, Money> sums) {
        db.sql("""
                update payment.payment p
                   set refunded_minor = p.refunded_minor + r.minor,
                       state = case when p.method <> 'BALANCE' then 'REFUNDING'
                                    when p.refunded_minor + r.minor = p.amount_minor then 'REFUNDED'
                                    else 'CAPTURED' end
                  from unnest(:brands::bigint[], :ids::bigint[], :minors::bigint[]) as r (brand, id, minor)
                 where p.brand = r.brand and p.id = r.id
                """)
                .rows(sums.entrySet())
                .ids("brands", sum -> sum.getKey().brand())
                .ids("ids", sum -> sum.getKey().id())
                .longs("minors", sum -> sum.getValue().minor())
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
                """).param("brand", brand).param("id", id).update();
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

    /** Ends an open payment whose time is over, so that another can be opened. */
    void expire(Payment payment) {
        db.sql("update payment.payment set state = 'EXPIRED' where brand = :brand and id = :id and state = 'CREATED'")
                .param("brand", payment.brand())
                .param("id", payment.id())
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
                """).param("brand", payment.brand()).param("id", payment.id()).update();
    }

    void insertNotices(List<Heard> heard, Ids ids) {
        db.sql("""
                insert into payment.notice (brand, id, payment, method, outcome, body)
                select brand, id, payment, method, outcome, left(body, 4000)
                  from unnest(:brands::bigint[], :ids::bigint[], :payments::bigint[], :methods::text[], :outcomes::text[],
                              :bodies::text[])
                       as n (brand, id, payment, method, outcome, body)
                """)
                .rows(heard)
                .longs("brands", Heard::brand)
                .longs("ids", _ -> ids.next())
                .longs(
                        "payments",
                        each -> each.payment == null ? 0 : each.payment.id().value())
                .enums("methods", each -> each.notice.method())
                .texts("outcomes", each -> switch (each.outcome()) {
                    case SettlePayment.Outcome.Accepted _ -> "ACCEPTED";
                    case SettlePayment.Outcome.Replayed _ -> "REPLAYED";
                    case SettlePayment.Outcome.Mismatched _ -> "MISMATCH";
                })
                .texts("bodies", each -> each.body)
                .update();
    }

    static Payment payment(ResultSet row, int index) throws SQLException {
        var currency = Currency.valueOf(row.getString("currency"));
        return new Payment(
                new BrandId(row.getLong("brand")),
                new PaymentId(row.getLong("id")),
                new SubjectId(row.getLong("subject")),
                row.getInt("part"),
                new PersonId(row.getLong("payer")),
                PaymentMethod.valueOf(row.getString("method")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("merchant"),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("refunded_minor"), currency),
                PaymentState.valueOf(row.getString("state")),
                row.getString("redirect"),
                row.getString("provider_reference"));
    }
}
