package linli.shared.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How much waits.
 *
 * @param oldest when the oldest began, by what its list is sorted and shows; null if nothing waits, or if it is not known
 */
public record Waiting(Matches matches, @Nullable Instant oldest) {

    /** By a statement of one row with {@code count} and {@code oldest}, which counts no more than {@code :limit}. */
    public static Waiting count(Statement counting) {
        return counting.param("limit", Matches.LIMIT).query(Waiting::of).single();
    }

    private static Waiting of(ResultSet row, int index) throws SQLException {
        return new Waiting(Matches.of(row.getInt("count")), Columns.findInstant(row, "oldest"));
    }
}
