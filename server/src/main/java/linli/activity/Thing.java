package linli.activity;

/** What an activity was done to. */
public record Thing(Kind kind, long id) {
    /** The stored code never changes its meaning; new kinds are added at the end. */
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
