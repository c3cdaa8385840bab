package linli.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
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

    /**
     * Where the page before ended in a list sorted so; empty on the first page.
     *
     * @throws DomainException if the cursor is of another sort
     */
    public Optional<Mark> mark(Enum<?> sort) {
        return Optional.ofNullable(after).map(cursor -> Mark.parse(cursor, sort));
    }

    /**
     * A place in a list that is sorted by a value, and among equal ones by id.
     *
     * @param value as a text that the list can read; empty where the id is all
     * @param place the id, of whatever kind the list is
     */
    public record Mark(String value, long place) {
        private static final int PARTS = 3;
        private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

        /**
         * A moment of a mark's value.
         *
         * @throws DomainException if no list has ended at it, for no database knows it
         */
        public static Instant moment(String text) {
            try {
                var moment = Instant.parse(text);
                if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                    throw new DateTimeException(text);
                }
                return moment;
            } catch (DateTimeException e) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
        }

        /** As a cursor of that sort. */
        public String of(Enum<?> sort) {
            var written =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
            return sort.name() + "." + place + "." + written;
        }

        private static Mark parse(String cursor, Enum<?> sort) {
            var parts = cursor.split("\\.", -1);
            if (parts.length != PARTS || !parts[0].equals(sort.name())) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
            try {
                var value = new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8);
                if (value.indexOf('\0') >= 0) {
                    throw new DomainException(SharedError.INVALID_PAGE);
                }
                return new Mark(value, PageRequest.parse(parts[1]));
            } catch (IllegalArgumentException e) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
        }
    }

    private static long parse(String cursor) {
        try {
            return Ids.parse(cursor);
        } catch (IllegalArgumentException e) {
            throw new DomainException(SharedError.INVALID_PAGE);
        }
    }
}
