package linli.community.roster;

import linli.intake.LineFilter;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a roster's report; a part that is null narrows nothing.
 *
 * @param q words of the file's name or of what is told of the line
 */
record RosterLineFilter(@Nullable @Characters(max = 60) String q, RosterLine.@Nullable Reason reason) {
    LineFilter lines() {
        return new LineFilter(q, reason == null ? null : reason.name());
    }
}
