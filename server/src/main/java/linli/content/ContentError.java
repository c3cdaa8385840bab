package linli.content;

import linli.shared.ErrorCode;

public enum ContentError implements ErrorCode {
    POST_NOT_FOUND(Category.NOT_FOUND),
    COMMENT_NOT_FOUND(Category.NOT_FOUND),
    LEG_NOT_FOUND(Category.INVALID),
    LEG_TWICE(Category.INVALID),
    STAFF_ORIGIN(Category.FORBIDDEN),
    PERSONA_NOT_YOURS(Category.FORBIDDEN),
    WORDS_NOT_YOURS(Category.FORBIDDEN),
    HIDDEN_BY_HQ(Category.FORBIDDEN),
    LEFT_TO_HQ(Category.FORBIDDEN),
    REASON_REQUIRED(Category.INVALID),
    STATE_NOT_ALLOWED(Category.CONFLICT);

    private final Category category;

    ContentError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
