package linli.community.roster;

import java.time.Instant;
import linli.intake.Mode;
import linli.intake.RunId;
import org.jspecify.annotations.Nullable;

/**
 * How far an import of rosters is and what it found; a dry run counts the seats that it would have given.
 *
 * @param rows lines with somebody on them, and those refused
 * @param people how many the rows are about, each counted once
 * @param uncertain those of them known by a nickname only
 * @param namedAgain those of them on several rows, wherever these stand
 * @param inSeveralGroups those of them whose rows are of several groups
 * @param peopleDone of {@code people}, for a progress bar
 * @param peopleRefused who was banned from the community
 */
record RosterReport(
        RunId id,
        Mode mode,
        State state,
        int files,
        int rows,
        int rowsRefused,
        int people,
        int uncertain,
        int namedAgain,
        int inSeveralGroups,
        int peopleDone,
        int seatsGiven,
        int alreadySeated,
        int peopleRefused,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    enum State {
        WAITING,
        RUNNING,
        FINISHED
    }
}
