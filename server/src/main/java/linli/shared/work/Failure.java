package linli.shared.work;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.shared.Outage;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;

/** What went wrong with a piece of work: whose fault it is, and what may be said about it. */
final class Failure {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int LONGEST = 600;

    private Failure() {}

    /** Somebody else held the row, or had it at the same time: it is for a later run, and no fault of the row. */
    static boolean isContention(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || NestedExceptionUtils.getMostSpecificCause(failure) instanceof PSQLException told
                        && LOCK_NOT_AVAILABLE.equals(told.getSQLState());
    }

    /** The database is away: nothing can be done at all. */
    static boolean isOutage(Throwable failure) {
        return Outage.isOne(failure) && !isContention(failure);
    }

    /**
     * The failure and its first cause in a few lines. Of what the database refused neither the statement nor the values, for
     * these are people's.
     */
    static String describe(Throwable failure) {
        return Stream.of(failure, NestedExceptionUtils.getMostSpecificCause(failure))
                .distinct()
                .map(Failure::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Throwable failure) {
        var told = failure.getClass().getSimpleName();
        if (failure instanceof PSQLException refused) {
            var server = refused.getServerErrorMessage();
            return bounded("%s %s: %s"
                    .formatted(
                            told,
                            refused.getSQLState(),
                            server == null ? "" : Objects.toString(server.getMessage(), "")));
        }
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof PSQLException) {
            return told;
        }
        return bounded(told + ": " + Objects.toString(failure.getMessage(), ""));
    }

    private static String bounded(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
