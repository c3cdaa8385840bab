package linli.insight.reach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import linli.insight.InsightError;
import linli.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** Days of a brand, both ends included: at most 400. */
public record Period(LocalDate from, LocalDate to) {
    private static final int LONGEST = 400;
    private static final int USUAL = 30;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    public Period {
        if (to.isBefore(from)
                || from.isBefore(FIRST)
                || to.isAfter(LAST)
                || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new DomainException(InsightError.INVALID_PERIOD, LONGEST);
        }
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** As many days before. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** The period asked for; the 30 days until today unless told. */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = to == null ? today : to;
        return new Period(from == null ? last.minusDays(USUAL - 1) : from, last);
    }
}
