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

    /** The id to continue below, for lists sorted by falling id; larger than every id on the first page. */
    public ThingId beforeId() {
        return new ThingId(after == null ? Long.MAX_VALUE : parse(after));
    }

    /** The id to continue above, for lists sorted by rising id; zero on the first page. */
    public ThingId afterId() {
        return new ThingId(after == null ? 0 : parse(after));
    }

    private static long parse(String cursor) {
        try {
            return Ids.parse(cursor);
        } catch (IllegalArgumentException e) {
            throw new DomainException(SharedError.INVALID_PAGE);
        }
    }
}
