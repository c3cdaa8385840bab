package linli.shared.access;

/** What a grant lets its holder be, within the grant's scope. */
public enum Role {
    /** Runs the installation: no tenant data, only brands and operation. */
    PLATFORM_OPERATOR,
    /** Runs a brand with all its stores, communities, campaigns and money. */
    BRAND_HQ,
    /** Runs one store, its groups and its pickups. */
    STORE_OWNER,
    /** Manages one community. */
    COMMUNITY_MANAGER
}
