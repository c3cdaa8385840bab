package linli.ordering.day;

import java.time.Instant;
import java.time.LocalDate;
import linli.identity.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * A day that was closed.
 *
 * @param reopenable whether it is the last that stands
 * @param reopened null while it stands
 */
record DayClosing(
        DayClosingId id,
        LocalDate day,
        DayFigures figures,
        String note,
        PersonCard by,
        Instant at,
        boolean reopenable,
        @Nullable DayReopening reopened) {

    /** Whether it stands. */
    enum State {
        CLOSED,
        REOPENED
    }

    State state() {
        return reopened == null ? State.CLOSED : State.REOPENED;
    }

    record DayReopening(PersonCard by, Instant at, String reason) {}
}
