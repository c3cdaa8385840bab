package linli.shared.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;

/**
 * How much waits.
 *
 * @param oldest since when the oldest does; null if nothing does, or if it is not known
 */
public record Waiting(Matches matches, @Nullable Instant oldest) {

    /** Of a row with {@code count}, up to {@link Matches#LIMIT}, and {@code oldest}. */
    public static Waiting of(ResultSet row, int index) throws SQLException {
        return new Waiting(Matches.of(row.getInt("count")), Columns.findInstant(row, "oldest"));
    }
}
