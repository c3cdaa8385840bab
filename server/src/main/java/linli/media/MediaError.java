package linli.media;

import linli.shared.ErrorCode;

public enum MediaError implements ErrorCode {
    PICTURE_EMPTY(Category.INVALID),
    PICTURE_NOT_YOURS(Category.INVALID),
    PICTURE_TOO_LARGE(Category.INVALID),
    PICTURE_UNREADABLE(Category.INVALID);

    private final Category category;

    MediaError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
