package linli.community;

import linli.shared.ErrorCode;

public enum CommunityError implements ErrorCode {
    COMMUNITY_NOT_FOUND(Category.NOT_FOUND),
    GROUP_NOT_FOUND(Category.NOT_FOUND),
    NOT_A_MEMBER(Category.NOT_FOUND),
    BANNED(Category.FORBIDDEN),
    INVITATION_REQUIRED(Category.FORBIDDEN),
    INVITATION_NOT_FOUND(Category.NOT_FOUND),
    INVITATION_SPENT(Category.CONFLICT),
    GROUP_FULL(Category.CONFLICT),
    LEADER_STAYS(Category.CONFLICT),
    LEFT_FOR_GOOD(Category.NOT_FOUND),
    NOT_YOURS_TO_HAND_OVER(Category.FORBIDDEN),
    NO_REQUEST(Category.NOT_FOUND),
    STORE_NOT_HERE(Category.NOT_FOUND),
    GROUP_NAME_TAKEN(Category.CONFLICT),
    MUTED(Category.FORBIDDEN),
    MESSAGE_NOT_FOUND(Category.NOT_FOUND),
    CARD_NOT_FOUND(Category.NOT_FOUND),
    CARD_OVER(Category.CONFLICT),
    NOT_YOURS_TO_PIN(Category.FORBIDDEN),
    PINS_FULL(Category.CONFLICT),
    PIN_NOT_FOUND(Category.NOT_FOUND),
    INVITATION_TOO_LARGE(Category.INVALID),
    EMPTY_MESSAGE(Category.INVALID),
    SENSITIVE_WORD(Category.INVALID),
    ROSTER_NOT_FOUND(Category.NOT_FOUND),
    ROSTER_MODE_UNKNOWN(Category.INVALID),
    ROSTER_TOO_LARGE(Category.INVALID);

    private final Category category;

    CommunityError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
