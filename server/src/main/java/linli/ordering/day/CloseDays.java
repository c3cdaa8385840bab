package linli.ordering.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linli.identity.Audit;
import linli.network.Network;
import linli.network.StoreId;
import linli.ordering.OrderError;
import linli.ordering.day.DayRepository.Standing;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a store's days. What belongs to a closing is everything since the one before, up to now or to the end of a day that
 * is over: what comes after is the next one's. What is being written at that moment is left to the next one as a whole, so
 * that nothing is ever counted twice or not at all.
 */
@Service
class CloseDays {
    private final DayRepository days;
    private final DayQueries queries;
    private final Network network;
    private final Audit audit;
    private final Ids ids;

    CloseDays(DayRepository days, DayQueries queries, Network network, Audit audit, Ids ids) {
        this.days = days;
        this.queries = queries;
        this.network = network;
        this.audit = audit;
        this.ids = ids;
    }

    /** Two statements, each of which sees what was committed by then. */
    RunningDay running(BrandId brand, StoreId store) {
        network.getStore(brand, store);
        var standing = days.standing(brand, store);
        return new RunningDay(
                closable(standing),
                standing.closed(),
                count(brand, store, standing.since(), latest(standing.since(), standing.settled())));
    }

    /** Today and yesterday, unless they are closed, or the store was not there. */
    private static List<LocalDate> closable(Standing standing) {
        var closed = standing.closed();
        return Stream.of(standing.today(), standing.today().minusDays(1))
                .filter(day -> !day.isBefore(standing.first()) && (closed == null || day.isAfter(closed)))
                .toList();
    }

    @Transactional
    void close(BrandId brand, StoreId store, LocalDate day, String note, PersonId by) {
        network.getStore(brand, store);
        days.lock(store);
        var standing = days.standing(brand, store);
        var closed = standing.closed();
        if (closed != null && !day.isAfter(closed)) {
            throw new DomainException(OrderError.DAY_CLOSED);
        }
        if (!closable(standing).contains(day)) {
            throw DomainException.of("day", OrderError.DAY_ODD);
        }
        var until = earliest(days.end(brand, day), standing.settled());
        if (!until.isAfter(standing.since())) {
            throw new DomainException(OrderError.DAY_UNSETTLED);
        }
        var figures = count(brand, store, standing.since(), until);
        days.insert(brand, store, new DayClosingId(ids.next()), day, figures, note, by);
        audit.record(
                brand,
                by,
                "day.closed",
                Map.of("scope", store, "day", day, "amount", figures.taken().minus(figures.refunded())));
    }

    /** Opens the last one again; the next closing counts from where it began. */
    @Transactional
    void reopen(BrandId brand, StoreId store, LocalDate day, String reason, PersonId by) {
        days.lock(store);
        long minor = days.reopen(brand, store, day, by, reason)
                .orElseThrow(() -> new DomainException(
                        days.stands(brand, store, day) ? OrderError.DAY_NOT_LAST : OrderError.DAY_NOT_CLOSED));
        audit.record(
                brand,
                by,
                "day.reopened",
                Map.of(
                        "scope",
                        store,
                        "day",
                        day,
                        "before",
                        new Money(minor, network.currency(brand)),
                        "reason",
                        reason));
    }

    private DayFigures count(BrandId brand, StoreId store, Instant since, Instant until) {
        return queries.count(brand, store, network.currency(brand), since, until);
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
