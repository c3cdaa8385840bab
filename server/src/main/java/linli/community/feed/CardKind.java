package linli.community.feed;

/** What a message may show as a card. */
enum CardKind {
    CAMPAIGN,
    PRODUCT,
    POST,
    TEAM
}
