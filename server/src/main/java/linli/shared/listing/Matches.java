package linli.shared.listing;

import linli.shared.sql.Statement;

/** How many a filter finds. */
public record Matches(int count, boolean more) {
    /** Nobody reads on from there by the page. */
    public static final int MOST = 1000;

    /** How many to count at most. */
    public static final int LIMIT = MOST + 1;

    /** By a statement of one number, which counts no more than {@code :limit}. */
    public static Matches count(Statement counting) {
        return of(
                counting.param("limit", LIMIT).query((row, _) -> row.getInt(1)).single());
    }

    /** @param counted up to {@link #LIMIT} */
    public static Matches of(int counted) {
        return new Matches(Math.min(counted, MOST), counted > MOST);
    }
}
