package linli.insight;

/** What a board is about: all of a brand, or one place or campaign of it. */
record Scope(Kind kind, long id) {
    enum Kind {
        BRAND,
        STORE,
        COMMUNITY,
        CAMPAIGN,
        TOUCHPOINT
    }
}
