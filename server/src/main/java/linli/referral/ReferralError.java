package linli.referral;

import linli.shared.ErrorCode;

public enum ReferralError implements ErrorCode {
    NOTHING_TO_SHARE(Category.NOT_FOUND),
    SHARE_NOT_FOUND(Category.NOT_FOUND),
    NO_WAY_IN(Category.CONFLICT),
    JOIN_FIRST(Category.CONFLICT),
    PATH_NOT_FOUND(Category.NOT_FOUND),
    PLAN_TOO_GENEROUS(Category.INVALID),
    PLAN_CHANGED(Category.CONFLICT),
    PLAN_SUBJECT_NOT_FOUND(Category.INVALID);

    private final Category category;

    ReferralError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
