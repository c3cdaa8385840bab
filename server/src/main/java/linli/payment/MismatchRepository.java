package linli.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PageRequest;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those of no brand stand under the brand 0. */
@Repository
class MismatchRepository {
    private final JdbcClient db;

    MismatchRepository(JdbcClient db) {
        this.db = db;
    }

    /**
     * Notes what was said; by mismatch_once_key the same is one row, however often it is said.
     *
     * @param payment which it is about; null if we know none such
     */
    void note(long id, MismatchKind kind, ProviderNotice said, @Nullable Payment payment) {
        db.sql("""
                insert into payment.mismatch as m
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result, subject,
                        expected_merchant, expected_minor, expected_currency, expected_reference, expected_state)
                values (:brand, :id, :method, :kind, :merchant, :order, :reference, :minor, :currency, :result, :subject,
                        :expectedMerchant, :expectedMinor, :expectedCurrency, :expectedReference, :expectedState)
                    on conflict on constraint mismatch_once_key do update
                   set times = m.times + 1, last_seen_at = shared.now()
                """)
                .param("brand", payment == null ? 0 : payment.brand().value())
                .param("id", id)
                .param("method", said.method().name())
                .param("kind", kind.name())
                .param("merchant", said.merchant())
                .param("order", said.order())
                .param("reference", said.reference())
                .param("minor", said.minor())
                .param("currency", said.currency())
                .param("result", said.result().name())
                .param("subject", payment == null ? null : payment.subject())
                .param("expectedMerchant", payment == null ? null : payment.merchant())
                .param(
                        "expectedMinor",
                        payment == null ? null : payment.amount().minor())
                .param(
                        "expectedCurrency",
                        payment == null ? null : payment.amount().currency().name())
                .param("expectedReference", payment == null ? null : payment.reference())
                .param("expectedState", payment == null ? null : payment.state().name())
                .update();
    }

    /** By the key, or by mismatch_open_idx for those that wait; newest first, one more than the page holds. */
    List<Mismatch> list(Optional<BrandId> brand, Mismatch.@Nullable State state, PageRequest page) {
        return db.sql("""
                select * from payment.mismatch
                 where brand = :brand and id < :before and (:state::text is null or state = :state)
                 order by id desc limit :limit
                """)
                .param("brand", brand(brand))
                .param("before", page.beforeId())
                .param("state", state == null ? null : state.name())
                .param("limit", page.size() + 1)
                .query((row, _) -> mismatch(row))
                .list();
    }

    /** Whether it was open. */
    boolean settle(Optional<BrandId> brand, MismatchId mismatch, PersonId by, String note) {
        return db.sql("""
                update payment.mismatch
                   set state = 'SETTLED', settled_by = :by, settled_at = shared.now(), note = :note
                 where brand = :brand and id = :id and state = 'OPEN'
                """)
                        .param("brand", brand(brand))
                        .param("id", mismatch.value())
                        .param("by", by.value())
                        .param("note", note)
                        .update()
                == 1;
    }

    boolean exists(Optional<BrandId> brand, MismatchId mismatch) {
        return db.sql("select exists (select from payment.mismatch where brand = :brand and id = :id)")
                .param("brand", brand(brand))
                .param("id", mismatch.value())
                .query(Boolean.class)
                .single();
    }

    /** By mismatch_open_idx, which is as small as the work that is left. */
    long countOpen() {
        return db.sql("select count(*) from payment.mismatch where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    private static long brand(Optional<BrandId> brand) {
        return brand.map(BrandId::value).orElse(0L);
    }

    private static Mismatch mismatch(ResultSet row) throws SQLException {
        return new Mismatch(
                new MismatchId(row.getLong("id")),
                PaymentMethod.valueOf(row.getString("method")),
                MismatchKind.valueOf(row.getString("kind")),
                new Mismatch.Said(
                        row.getString("merchant"),
                        row.getString("order_number"),
                        row.getString("reference"),
                        row.getString("amount_minor"),
                        row.getString("currency"),
                        ProviderNotice.Result.valueOf(row.getString("result"))),
                expected(row),
                row.getInt("times"),
                Columns.instant(row, "first_seen_at"),
                Columns.instant(row, "last_seen_at"),
                settled(row));
    }

    private static Mismatch.@Nullable Expected expected(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        return subject == null
                ? null
                : new Mismatch.Expected(
                        subject,
                        row.getString("expected_merchant"),
                        new Money(row.getLong("expected_minor"), Currency.valueOf(row.getString("expected_currency"))),
                        row.getString("expected_reference"),
                        PaymentState.valueOf(row.getString("expected_state")));
    }

    private static Mismatch.@Nullable Settled settled(ResultSet row) throws SQLException {
        var at = Columns.findInstant(row, "settled_at");
        return at == null
                ? null
                : new Mismatch.Settled(new PersonId(row.getLong("settled_by")), "", at, row.getString("note"));
    }
}
