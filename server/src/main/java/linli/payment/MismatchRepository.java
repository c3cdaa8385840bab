package linli.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linli.payment.SettlePayment.Heard;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.listing.Sought;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Those of no brand stand under the brand 0. */
@Repository
class MismatchRepository {
    private final Database db;
    private final Ids ids;

    MismatchRepository(Database db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** What is one row, however often it is said. */
    private record Same(MismatchKind kind, ProviderNotice said) {
        static Optional<Same> of(Heard heard) {
            return heard.outcome() instanceof SettlePayment.Outcome.Mismatched(var kind)
                    ? Optional.of(new Same(kind, heard.notice))
                    : Optional.empty();
        }
    }

    private record Note(Same same, List<Heard> heard) {
        <T> @Nullable T expected(Function<Payment, @Nullable T> column) {
            var payment = heard.getFirst().payment;
            return payment == null ? null : column.apply(payment);
        }
    }

    /** Notes what of it did not fit; by mismatch_once_key the same is one row, however often it is said. */
    void note(List<Heard> heard) {
        var notes = new LinkedHashMap<Same, Note>();
        heard.forEach(each -> Same.of(each)
                .ifPresent(same -> notes.computeIfAbsent(same, _ -> new Note(same, new ArrayList<>()))
                        .heard()
                        .add(each)));
        if (!notes.isEmpty()) {
            insert(notes.values());
        }
    }

    private void insert(Collection<Note> notes) {
        db.sql("""
                insert into payment.mismatch as m
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result, subject,
                        expected_merchant, expected_minor, expected_currency, expected_reference, expected_state, times)
                select * from unnest(:brands::bigint[], :ids::bigint[], :methods::text[], :kinds::text[], :merchants::text[],
                                     :orders::text[], :references::text[], :minors::bigint[], :currencies::text[],
                                     :results::text[], :subjects::bigint[], :expectedMerchants::text[],
                                     :expectedMinors::bigint[], :expectedCurrencies::text[], :expectedReferences::text[],
                                     :expectedStates::text[], :times::int[])
                    on conflict on constraint mismatch_once_key do update
                   set times = m.times + excluded.times, last_seen_at = shared.now()
                """)
                .rows(notes)
                .longs("brands", note -> note.heard().getFirst().brand())
                .longs("ids", _ -> ids.next())
                .enums("methods", note -> note.same().said().method())
                .enums("kinds", note -> note.same().kind())
                .texts("merchants", note -> note.same().said().merchant())
                .texts("orders", note -> note.same().said().order())
                .texts("references", note -> note.same().said().reference())
                .longs("minors", note -> note.same().said().minor())
                .texts("currencies", note -> note.same().said().currency())
                .enums("results", note -> note.same().said().result())
                .ids("subjects", note -> note.expected(Payment::subject))
                .texts("expectedMerchants", note -> note.expected(Payment::merchant))
                .maybeLongs(
                        "expectedMinors",
                        note -> note.expected(payment -> payment.amount().minor()))
                .enums(
                        "expectedCurrencies",
                        note -> note.expected(payment -> payment.amount().currency()))
                .texts("expectedReferences", note -> note.expected(Payment::reference))
                .enums("expectedStates", note -> note.expected(Payment::state))
                .ints("times", note -> note.heard().size())
                .update();
    }

    /** By the key, or by mismatch_open_idx for those that wait; at most a page. */
    Page<Mismatch> list(Optional<BrandId> brand, MismatchFilter filter, ByAge sort, PageRequest page) {
        var sql = "select * " + found(filter) + sort.rest("id");
        return sort.page(
                bound(sql, brand, filter),
                page,
                (row, _) -> mismatch(row),
                mismatch -> mismatch.id().value());
    }

    /** Along the same indexes, up to {@link Matches#LIMIT}. */
    Matches count(Optional<BrandId> brand, MismatchFilter filter) {
        return Matches.count(
                bound("select count(*) from (select " + found(filter) + " limit :limit) found", brand, filter));
    }

    private static String found(MismatchFilter filter) {
        return "from payment.mismatch where brand = :brand and id > :above and id < :below" + filter.conditions();
    }

    private Statement bound(String sql, Optional<BrandId> brand, MismatchFilter filter) {
        var days = filter.days();
        return Sought.bind(db.sql(sql), filter.q())
                .param("brand", brand(brand))
                .param("above", days.above())
                .param("below", days.below(ids))
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("provider", filter.provider())
                .param("from", filter.from())
                .param("to", filter.to());
    }

    /** Whether it was open. */
    boolean settle(Optional<BrandId> brand, MismatchId mismatch, PersonId by, String note) {
        return db.sql("""
                update payment.mismatch
                   set state = 'SETTLED', settled_by = :by, settled_at = shared.now(), note = :note
                 where brand = :brand and id = :id and state = 'OPEN'
                """)
                        .param("brand", brand(brand))
                        .param("id", mismatch)
                        .param("by", by)
                        .param("note", note)
                        .update()
                == 1;
    }

    boolean exists(Optional<BrandId> brand, MismatchId mismatch) {
        return db.sql("select exists (select from payment.mismatch where brand = :brand and id = :id)")
                .param("brand", brand(brand))
                .param("id", mismatch)
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
