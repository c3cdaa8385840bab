package linli.insight;

import linli.shared.ErrorCode;

public enum InsightError implements ErrorCode {
    INVALID_PERIOD(Category.INVALID);

    private final Category category;

    InsightError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
