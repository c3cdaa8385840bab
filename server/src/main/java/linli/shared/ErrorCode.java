package linli.shared;

/**
 * A stable reason for refusing a request; each module lists its own in one enum. Its text in both languages stands in
 * {@code messages/<module>_*.properties} under its name.
 */
public interface ErrorCode {
    Category category();

    String name();

    enum Category {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        TOO_LARGE,
        UNSUPPORTED_TYPE,
        UNSUPPORTED_METHOD,
        TOO_MANY,
        UNAVAILABLE
    }
}
