package linli.community;

/** What a message may show as a card. */
public enum CardKind {
    CAMPAIGN,
    PRODUCT,
    POST,
    TEAM
}
