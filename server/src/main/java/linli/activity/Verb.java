package linli.activity;

/** What somebody did. The stored code never changes its meaning; new verbs are added at the end. */
public enum Verb {
    TOUCH,
    VIEW,
    READ_SECTION,
    LIKE,
    UNLIKE,
    COMMENT,
    SHARE,
    SIGN_UP,
    JOIN,
    LEAVE,
    TALK,
    ADD_TO_CART,
    ORDER,
    PAY,
    TEAM_OPEN,
    TEAM_JOIN,
    PICK_UP,
    REFUND,
    CANCEL,
    DEPOSIT
}
