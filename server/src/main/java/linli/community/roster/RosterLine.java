package linli.community.roster;

/** A line that was not taken in, or not as it stands, and why. */
record RosterLine(int number, String file, long line, Reason reason, String value) {
    /** The stored name never changes. Its text is {@code roster.<name>} in the module's messages. */
    enum Reason {
        NO_COLUMNS,
        NOBODY,
        BAD_PHONE,
        BAD_TIME,
        TOO_LONG,
        BROKEN,
        NAME_NOT_ALLOWED,
        GROUP_NAME_NOT_ALLOWED;

        /** Whether the line was not taken in. */
        boolean refuses() {
            return switch (this) {
                case NO_COLUMNS, NOBODY, BAD_PHONE, BAD_TIME, TOO_LONG, BROKEN -> true;
                case NAME_NOT_ALLOWED, GROUP_NAME_NOT_ALLOWED -> false;
            };
        }
    }
}
