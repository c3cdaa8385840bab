package linli.community.roster;

import java.util.List;
import linli.intake.Line;

/**
 * A line that was not taken in, or not as it stands, and why.
 *
 * @param line 0 if it is about the whole file
 */
record RosterLine(String file, long line, Reason reason, String value) {
    /** The stored name never changes. Its text is {@code roster.<name>} in the module's messages. */
    enum Reason {
        NO_COLUMNS,
        NOBODY,
        BAD_PHONE,
        BAD_TIME,
        TOO_LONG,
        BROKEN,
        CHARACTERS_LOST,
        NAME_NOT_ALLOWED,
        GROUP_NAME_NOT_ALLOWED;

        /** Whether the line was not taken in. */
        boolean refuses() {
            return switch (this) {
                case NO_COLUMNS, NOBODY, BAD_PHONE, BAD_TIME, TOO_LONG, BROKEN -> true;
                case CHARACTERS_LOST, NAME_NOT_ALLOWED, GROUP_NAME_NOT_ALLOWED -> false;
            };
        }
    }

    static RosterLine of(Line told) {
        return new RosterLine(
                told.file(),
                told.line(),
                Reason.valueOf(told.code()),
                told.arguments().getFirst());
    }

    Line told() {
        return new Line(file, line, "", reason.name(), List.of(value));
    }
}
