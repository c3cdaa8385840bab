package linli.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One of the installation's texts that people agree to, as it was published once. */
public record TextVersion(
        @NotNull Kind kind, @Min(1) @Max(10_000) int version) {

    public enum Kind {
        TERMS,
        PRIVACY
    }

    /** Of the columns {@code kind} and {@code version}. */
    public static TextVersion of(ResultSet row) throws SQLException {
        return new TextVersion(Kind.valueOf(row.getString("kind")), row.getInt("version"));
    }
}
