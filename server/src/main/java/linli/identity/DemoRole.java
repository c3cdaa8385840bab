package linli.identity;

/** As whom one can look at the demonstration. */
public enum DemoRole {
    BRAND_HQ,
    STORE_OWNER,
    COMMUNITY_MANAGER,
    STAFF,
    MEMBER
}
