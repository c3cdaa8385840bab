package linli.identity;

import linli.shared.ErrorCode;

public enum IdentityError implements ErrorCode {
    CREDENTIALS_WRONG(Category.UNAUTHENTICATED),
    SECOND_FACTOR_REQUIRED(Category.UNAUTHENTICATED),
    CODE_WRONG(Category.UNAUTHENTICATED),
    PASSWORD_REQUIRED(Category.FORBIDDEN),
    CONSENT_REQUIRED(Category.FORBIDDEN),
    TEXT_NOT_FOUND(Category.NOT_FOUND),
    TEXT_CHANGED(Category.CONFLICT),
    ADDRESS_UNREADABLE(Category.INVALID),
    ADDRESS_CONFIGURED(Category.CONFLICT),
    SIGN_IN_LOCKED(Category.TOO_MANY),
    SIGN_IN_SLOWED(Category.TOO_MANY),
    TOO_MANY_CODES(Category.TOO_MANY),
    DESTINATION_INVALID(Category.INVALID),
    DESTINATION_TAKEN(Category.CONFLICT),
    NO_DESTINATION(Category.CONFLICT),
    SIGN_IN_AGAIN(Category.FORBIDDEN),
    LAST_WAY_IN(Category.CONFLICT),
    PASSWORD_TOO_SHORT(Category.INVALID),
    PASSWORD_TOO_COMMON(Category.INVALID),
    SECOND_FACTOR_EXISTS(Category.CONFLICT),
    SECOND_FACTOR_WRONG(Category.CONFLICT),
    SECOND_FACTOR_KEPT(Category.CONFLICT),
    SESSION_NOT_FOUND(Category.NOT_FOUND),
    PERSON_NOT_FOUND(Category.NOT_FOUND),
    GRANT_NOT_FOUND(Category.NOT_FOUND),
    SCOPE_NOT_FOUND(Category.NOT_FOUND),
    ROLE_NOT_FOUND(Category.NOT_FOUND),
    ROLE_NAME_TAKEN(Category.CONFLICT),
    ROLE_HELD(Category.CONFLICT),
    TOO_MANY_ROLES(Category.CONFLICT),
    TOO_MANY_VIEWS(Category.CONFLICT),
    VIEW_NAME_TAKEN(Category.CONFLICT),
    VIEW_NOT_FOUND(Category.NOT_FOUND),
    PERMISSION_UNKNOWN(Category.INVALID),
    PERMISSION_ELSEWHERE(Category.INVALID),
    BEYOND_YOUR_RIGHTS(Category.FORBIDDEN),
    LAST_HQ(Category.CONFLICT),
    STILL_STANDING(Category.CONFLICT),
    PASSKEY_REFUSED(Category.UNAUTHENTICATED),
    PASSKEY_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    IdentityError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
