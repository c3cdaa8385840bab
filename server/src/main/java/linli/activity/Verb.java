package linli.activity;

/** What somebody did. The database's type {@code activity.verb} has the same names. */
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
