package linli.shared;

import org.jspecify.annotations.Nullable;

/**
 * Where a page starts and how long it is: bound from the query parameters {@code after} (the cursor of the page before)
 * and {@code limit} (1 to 100, 20 unless told).
 */
public record PageRequest(@Nullable String after, @Nullable Integer limit) {

    public PageRequest {
        if (limit != null && (limit < 1 || limit > Page.MAX_SIZE)) {
            throw new DomainException(SharedError.INVALID_PAGE);
        }
    }

    public int size() {
        return limit == null ? Page.DEFAULT_SIZE : limit;
    }

    /** The number to continue below, for lists that fall; larger than every one on the first page. */
    public long below() {
        return after == null ? Long.MAX_VALUE : parse(after);
    }

    /** The number to continue above, for lists that rise; zero on the first page. */
    public long above() {
        return after == null ? 0 : parse(after);
    }

    private static long parse(String cursor) {
        try {
            return Ids.parse(cursor);
        } catch (IllegalArgumentException e) {
            throw new DomainException(SharedError.INVALID_PAGE);
        }
    }
}
