package linli.demo;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A lively hour of an ordinary day.
 *
 * @param day before today, as a negative number
 * @param part of all that happens in the play
 * @param chance the act's own
 */
record Hour(int day, LocalDate date, LocalTime time, double part, Chance chance) {
    boolean isMorning() {
        return time.isBefore(LocalTime.of(8, 0));
    }

    /** Whether what time brings about is looked after: each morning, and often on the last days. */
    boolean bringsAbout() {
        return isMorning() || day > -Calendar.RUNNING_DAYS;
    }
}
