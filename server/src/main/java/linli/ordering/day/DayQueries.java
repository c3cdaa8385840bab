package linli.ordering.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import linli.network.StoreId;
import linli.ordering.day.DayFigures.DayTaking;
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

@Repository
class DayQueries {
    /** Nothing is stamped farther from when its id was made, by whatever clock. */
    private static final Duration LATITUDE = Duration.ofHours(1);

    private final Database db;

    DayQueries(Database db) {
        this.db = db;
    }

    /**
     * Counts what happened from one moment on and before another: orders by orders_paid_idx, deposits and balances by
     * instalment_time_idx, refunds by their ids and their pieces by refund_piece_idx, hand-overs by the index on a store's.
     * What goes back of an order that was paid by two methods goes back by both.
     */
    DayFigures count(BrandId brand, StoreId store, Currency currency, Instant since, Instant until) {
        var takings = takings(brand, store, currency, since, until);
        return db.sql("""
                select (select count(*) from ordering.handover
                         where brand = :brand and store = :store and id > :above
                           and handed_at >= :since and handed_at < :until)::int as handed_over,
                       (select count(*) from ordering.handover
                         where brand = :brand and store = :store and id > :above
                           and undone_at >= :since and undone_at < :until)::int as taken_back,
                       (select count(*) from ordering.orders
                         where brand = :brand and store = :store and state = 'READY'
                           and fulfilment <> 'DIGITAL')::int as waiting,
                       (select count(*) from ordering.refund_request r
                          join ordering.orders o on o.brand = r.brand and o.id = r.order_id
                         where r.brand = :brand and r.state = 'OPEN' and o.store = :store)::int as refunds_asked
                """)
                .param("brand", brand)
                .param("store", store)
                .param("since", since)
                .param("until", until)
                .param("above", Ids.floor(since.minus(LATITUDE)))
                .query((row, _) -> new DayFigures(
                        since,
                        until,
                        takings,
                        sum(takings.stream().map(DayTaking::taken).toList(), currency),
                        sum(takings.stream().map(DayTaking::refunded).toList(), currency),
                        row.getInt("handed_over"),
                        row.getInt("taken_back"),
                        row.getInt("waiting"),
                        row.getInt("refunds_asked")))
                .single();
    }

    private static Money sum(List<Money> amounts, Currency currency) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    private List<DayTaking> takings(BrandId brand, StoreId store, Currency currency, Instant since, Instant until) {
        return db.sql("""
                select payment, sum(payments)::int as payments, sum(taken)::bigint as taken_minor,
                       sum(refunds)::int as refunds, sum(refunded)::bigint as refunded_minor
                  from (select payment, 1 as payments, total_minor as taken, 0 as refunds, 0 as refunded
                          from ordering.orders
                         where brand = :brand and store = :store and paid_at >= :since and paid_at < :until
                           and deposit_minor is null
                         union all
                        select p.method, 1, i.amount_minor, 0, 0
                          from ordering.instalment i
                          join ordering.orders o on o.brand = i.brand and o.id = i.order_id
                          join payment.payment_v1 p on p.brand = i.brand and p.id = i.payment
                         where i.brand = :brand and i.paid_at >= :since and i.paid_at < :until and o.store = :store
                         union all
                        select coalesce(p.method, o.payment), 0, 0, 1, coalesce(p.amount_minor, r.amount_minor)
                          from ordering.refund r
                          join ordering.orders o on o.brand = r.brand and o.id = r.order_id
                          left join payment.refund_v1 p on p.brand = r.brand and p.refund = r.id
                         where r.brand = :brand and r.id > :above and r.refunded_at >= :since
                           and r.refunded_at < :until and o.store = :store) what
                 group by payment
                 order by payment desc
                """)
                .param("brand", brand)
                .param("store", store)
                .param("since", since)
                .param("until", until)
                .param("above", Ids.floor(since.minus(LATITUDE)))
                .query((row, _) -> taking(row, currency))
                .list();
    }

    private static DayTaking taking(ResultSet row, Currency currency) throws SQLException {
        return new DayTaking(
                PaymentMethod.valueOf(row.getString("payment")),
                row.getInt("payments"),
                new Money(row.getLong("taken_minor"), currency),
                row.getInt("refunds"),
                new Money(row.getLong("refunded_minor"), currency));
    }

    record FoundReopening(PersonId by, Instant at, String reason) {}

    record FoundClosing(
            DayClosingId id,
            LocalDate day,
            DayFigures figures,
            String note,
            PersonId by,
            Instant at,
            boolean reopenable,
            @Nullable FoundReopening reopened) {}

    /** Along day_closing_store_idx, and their takings by their key; one page. */
    Page<FoundClosing> page(BrandId brand, StoreId store, DayFilter filter, ByAge sort, PageRequest page) {
        var sql = """
                select c.*, c.reopened_at is null and not exists (
                         select from ordering.day_closing later
                          where later.brand = c.brand and later.store = c.store and later.day > c.day
                            and later.reopened_at is null) as reopenable
                """ + found(filter) + sort.rest("c.id");
        var closings = sort.page(
                bound(sql, brand, store, filter),
                page,
                DayQueries::row,
                row -> row.id().value());
        var takings = takingsOf(brand, closings.items());
        return closings.map(row -> row.with(takings.getOrDefault(row.id(), List.of())));
    }

    /** Along the same index, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, StoreId store, DayFilter filter) {
        return Matches.count(
                bound("select count(*) from (select " + found(filter) + " limit :limit) found", brand, store, filter));
    }

    private static String found(DayFilter filter) {
        return "from ordering.day_closing c where c.brand = :brand and c.store = :store" + filter.conditions();
    }

    private Statement bound(String sql, BrandId brand, StoreId store, DayFilter filter) {
        return Sought.bind(db.sql(sql), filter.q())
                .param("brand", brand)
                .param("store", store)
                .param("state", filter.state())
                .param("from", filter.from())
                .param("to", filter.to());
    }

    private record Row(
            DayClosingId id,
            LocalDate day,
            Instant since,
            Instant until,
            Currency currency,
            int handedOver,
            int takenBack,
            int waiting,
            int refundsAsked,
            String note,
            PersonId by,
            Instant at,
            boolean reopenable,
            @Nullable FoundReopening reopened) {

        FoundClosing with(List<DayTaking> takings) {
            return new FoundClosing(
                    id,
                    day,
                    new DayFigures(
                            since,
                            until,
                            takings,
                            sum(takings.stream().map(DayTaking::taken).toList(), currency),
                            sum(takings.stream().map(DayTaking::refunded).toList(), currency),
                            handedOver,
                            takenBack,
                            waiting,
                            refundsAsked),
                    note,
                    by,
                    at,
                    reopenable,
                    reopened);
        }
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var reopenedAt = Columns.findInstant(row, "reopened_at");
        return new Row(
                new DayClosingId(row.getLong("id")),
                row.getObject("day", LocalDate.class),
                Columns.instant(row, "since"),
                Columns.instant(row, "until"),
                Currency.valueOf(row.getString("currency")),
                row.getInt("handed_over"),
                row.getInt("taken_back"),
                row.getInt("waiting"),
                row.getInt("refunds_asked"),
                row.getString("note"),
                new PersonId(row.getLong("closed_by")),
                Columns.instant(row, "closed_at"),
                row.getBoolean("reopenable"),
                reopenedAt == null
                        ? null
                        : new FoundReopening(
                                new PersonId(row.getLong("reopened_by")),
                                reopenedAt,
                                row.getString("reopened_reason")));
    }

    private record TakingOf(DayClosingId closing, DayTaking taking) {}

    private Map<DayClosingId, List<DayTaking>> takingsOf(BrandId brand, List<Row> closings) {
        var currencies = closings.stream().collect(Collectors.toMap(Row::id, Row::currency));
        return db
                .sql("""
                select * from ordering.day_taking where brand = :brand and closing = any (:closings)
                 order by closing, payment desc
                """)
                .param("brand", brand)
                .ids("closings", closings.stream().map(Row::id).toList())
                .query((row, _) -> {
                    var closing = new DayClosingId(row.getLong("closing"));
                    return new TakingOf(closing, taking(row, Objects.requireNonNull(currencies.get(closing))));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        TakingOf::closing, Collectors.mapping(TakingOf::taking, Collectors.toList())));
    }
}
