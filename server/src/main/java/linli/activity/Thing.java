package linli.activity;

/** What an activity was done to. */
public record Thing(Kind kind, long id) {
    /** The database's type {@code activity.thing_kind} has the same names. */
    public enum Kind {
        BRAND,
        STORE,
        TOUCHPOINT,
        COMMUNITY,
        GROUP,
        MESSAGE,
        PRODUCT,
        POST,
        COMMENT,
        CAMPAIGN,
        TEAM,
        ORDER,
        SHARE
    }
}
