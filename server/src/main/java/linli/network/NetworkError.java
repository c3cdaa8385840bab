package linli.network;

import linli.shared.ErrorCode;

public enum NetworkError implements ErrorCode {
    BRAND_NOT_FOUND(Category.NOT_FOUND),
    STORE_NOT_FOUND(Category.NOT_FOUND),
    TOUCHPOINT_NOT_FOUND(Category.NOT_FOUND),
    PERSONA_NOT_FOUND(Category.NOT_FOUND),
    STORE_REQUIRED(Category.INVALID),
    TARGET_NOT_FOUND(Category.INVALID),
    SLUG_TAKEN(Category.CONFLICT),
    STORE_CLOSED(Category.CONFLICT),
    STORE_CLOSED_FOR_GOOD(Category.CONFLICT),
    STORE_NOT_SETTLED(Category.CONFLICT),
    CLOSED_UNTIL_ODD(Category.INVALID),
    CLOSED_FOR_GOOD_UNTIL(Category.INVALID);

    private final Category category;

    NetworkError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
