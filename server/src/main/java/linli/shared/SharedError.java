package linli.shared;

/** Refusals that belong to no single module. */
public enum SharedError implements ErrorCode {
    INVALID_PAGE(Category.INVALID),
    INVALID_REQUEST(Category.INVALID),
    INVALID_TEXT(Category.INVALID),
    LIST_CHANGED(Category.CONFLICT),
    LIST_TOO_LONG(Category.CONFLICT),
    METHOD_NOT_SUPPORTED(Category.UNSUPPORTED_METHOD),
    MEDIA_TYPE_NOT_SUPPORTED(Category.UNSUPPORTED_TYPE),
    TOO_LARGE(Category.TOO_LARGE),
    IDEMPOTENCY_KEY_REQUIRED(Category.INVALID),
    IDEMPOTENCY_KEY_REUSED(Category.CONFLICT),
    REQUEST_IN_PROGRESS(Category.CONFLICT),
    SIGN_IN_REQUIRED(Category.UNAUTHENTICATED),
    FORBIDDEN(Category.FORBIDDEN),
    NOT_FOUND(Category.NOT_FOUND),
    TOO_MANY_REQUESTS(Category.TOO_MANY),
    UNAVAILABLE(Category.UNAVAILABLE),
    UNEXPECTED(Category.UNAVAILABLE);

    private final Category category;

    SharedError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
