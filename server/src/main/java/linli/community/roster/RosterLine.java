package linli.community.roster;

/** A line that was not taken in, and why. */
record RosterLine(int number, String file, long line, Reason reason, String value) {
    enum Reason {
        NO_COLUMNS,
        NOBODY,
        BAD_PHONE,
        BAD_TIME,
        TOO_LONG,
        BROKEN
    }
}
