package linli.campaign;

import linli.shared.ErrorCode;

public enum CampaignError implements ErrorCode {
    CAMPAIGN_NOT_FOUND(Category.NOT_FOUND),
    TEAM_NOT_FOUND(Category.NOT_FOUND),
    TERMS_CONTRADICT(Category.INVALID),
    CAMPAIGN_PAST(Category.INVALID),
    NOBODY_CAN_PAY(Category.INVALID),
    PRICE_ABOVE_BALANCE(Category.INVALID),
    CAMPAIGN_DOUBTED(Category.CONFLICT),
    TARGET_UNKNOWN(Category.INVALID),
    CAMPAIGN_NOT_OPEN(Category.CONFLICT),
    CAMPAIGN_SOLD_OUT(Category.CONFLICT),
    CAMPAIGN_NOT_SOLD_OUT(Category.CONFLICT),
    MEMBER_LIMIT_REACHED(Category.CONFLICT),
    NOT_SOLD_HERE(Category.CONFLICT),
    ONLY_THROUGH_ENTRANCE(Category.CONFLICT),
    ONLY_IN_STORES(Category.CONFLICT),
    ONLY_IN_GROUPS(Category.CONFLICT),
    ONLY_IN_CLOUD(Category.CONFLICT),
    NOT_IN_STORES(Category.CONFLICT),
    NOT_IN_GROUPS(Category.CONFLICT),
    NOT_IN_CLOUD(Category.CONFLICT),
    PAYMENT_NOT_ALLOWED(Category.CONFLICT),
    TEAM_FULL(Category.CONFLICT),
    TEAM_GONE(Category.CONFLICT),
    TEAM_WANTED(Category.CONFLICT),
    NO_TEAMS_HERE(Category.CONFLICT),
    ALREADY_IN_TEAM(Category.CONFLICT),
    NO_WAITING_LIST(Category.CONFLICT),
    CANNOT_CANCEL(Category.CONFLICT),
    CAMPAIGN_PAUSED(Category.CONFLICT),
    CAMPAIGN_CANCELLED(Category.CONFLICT),
    CANNOT_CHANGE(Category.CONFLICT),
    CHANGE_WORSE(Category.INVALID),
    CHANGE_NOTHING(Category.INVALID),
    EXTENDED_INTO_BALANCE(Category.INVALID),
    PAUSE_UNFIT(Category.INVALID),
    NOT_PAUSED(Category.CONFLICT),
    DRAFT_NOT_FOUND(Category.NOT_FOUND),
    DRAFT_CHANGED(Category.CONFLICT);

    private final Category category;

    CampaignError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
