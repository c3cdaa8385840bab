package linli.ordering.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.network.StoreId;
import linli.ordering.day.DayFigures.DayTaking;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Closings of one store, by the indexes on its days; their takings by their key. */
@Repository
class DayRepository {
    private final Database db;

    DayRepository(Database db) {
        this.db = db;
    }

    /** One closes or opens a store's days at a time. */
    void lock(StoreId store) {
        db.sql("select pg_advisory_xact_lock(hashtext('ordering.day'), hashint8(:store))")
                .param("store", store)
                .query(_ -> {});
    }

    /**
     * What can be closed by now.
     *
     * @param since the end of the last closing that stands, or when the store was opened
     * @param closed its day
     * @param settled before it nothing is still being written
     */
    record Standing(Instant since, @Nullable LocalDate closed, LocalDate first, LocalDate today, Instant settled) {}

    /** To be asked in a statement of its own, before what it bounds is counted. */
    Standing standing(BrandId brand, StoreId store) {
        return db.sql("""
                select c.day as closed, coalesce(c.until, s.created_at) as since,
                       network.day_of(:brand, coalesce(c.until, s.created_at)) as first,
                       network.day_of(:brand, (select shared.now())) as today, (select shared.settled()) as settled
                  from network.store_v1 s
                  left join lateral (
                       select day, until from ordering.day_closing
                        where brand = s.brand and store = s.id and reopened_at is null
                        order by day desc limit 1) c on true
                 where s.brand = :brand and s.id = :store
                """)
                .param("brand", brand)
                .param("store", store)
                .query((row, _) -> new Standing(
                        Columns.instant(row, "since"),
                        row.getObject("closed", LocalDate.class),
                        row.getObject("first", LocalDate.class),
                        row.getObject("today", LocalDate.class),
                        Columns.instant(row, "settled")))
                .single();
    }

    /** When the brand's day is over, by the zone that the brand had then. */
    Instant end(BrandId brand, LocalDate day) {
        return db.sql("select network.day_end(:brand, :day) as ends")
                .param("brand", brand)
                .param("day", day)
                .query((row, _) -> Columns.instant(row, "ends"))
                .single();
    }

    void insert(
            BrandId brand,
            StoreId store,
            DayClosingId id,
            LocalDate day,
            DayFigures figures,
            String note,
            PersonId by) {
        db.sql("""
                insert into ordering.day_closing
                       (brand, id, store, day, since, until, currency, handed_over, taken_back, waiting, refunds_asked,
                        note, closed_by)
                values (:brand, :id, :store, :day, :since, :until, :currency, :handedOver, :takenBack, :waiting,
                        :refundsAsked, :note, :by)
                """)
                .param("brand", brand)
                .param("id", id)
                .param("store", store)
                .param("day", day)
                .param("since", figures.since())
                .param("until", figures.until())
                .param("currency", figures.taken().currency())
                .param("handedOver", figures.handedOver())
                .param("takenBack", figures.takenBack())
                .param("waiting", figures.waiting())
                .param("refundsAsked", figures.refundsAsked())
                .param("note", note)
                .param("by", by)
                .update();
        insert(brand, id, figures.takings());
    }

    private void insert(BrandId brand, DayClosingId closing, List<DayTaking> takings) {
        if (takings.isEmpty()) {
            return;
        }
        db.sql("""
                insert into ordering.day_taking (brand, closing, payment, payments, taken_minor, refunds, refunded_minor)
                select :brand, :closing, t.*
                  from unnest(:methods::text[], :payments::int[], :taken::bigint[], :refunds::int[], :refunded::bigint[]) t
                """)
                .param("brand", brand)
                .param("closing", closing)
                .rows(takings)
                .enums("methods", DayTaking::method)
                .ints("payments", DayTaking::payments)
                .longs("taken", taking -> taking.taken().minor())
                .ints("refunds", DayTaking::refunds)
                .longs("refunded", taking -> taking.refunded().minor())
                .update();
    }

    /** Opens the last closing of the store again, if it is of that day, and says what it had come to. */
    Optional<Long> reopen(BrandId brand, StoreId store, LocalDate day, PersonId by, String reason) {
        return db.sql("""
                update ordering.day_closing c
                   set reopened_by = :by, reopened_at = shared.now(), reopened_reason = :reason
                 where c.brand = :brand and c.store = :store and c.day = :day and c.reopened_at is null
                   and not exists (select from ordering.day_closing later
                                    where later.brand = c.brand and later.store = c.store and later.day > c.day
                                      and later.reopened_at is null)
                returning (select coalesce(sum(taken_minor - refunded_minor), 0) from ordering.day_taking t
                            where t.brand = c.brand and t.closing = c.id)::bigint as minor
                """)
                .param("brand", brand)
                .param("store", store)
                .param("day", day)
                .param("by", by)
                .param("reason", reason)
                .query((row, _) -> row.getLong("minor"))
                .optional();
    }

    boolean stands(BrandId brand, StoreId store, LocalDate day) {
        return db.sql("""
                select exists (select from ordering.day_closing
                                where brand = :brand and store = :store and day = :day and reopened_at is null)
                """)
                .param("brand", brand)
                .param("store", store)
                .param("day", day)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
