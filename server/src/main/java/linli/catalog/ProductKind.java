package linli.catalog;

/** What somebody gets who buys it. */
public enum ProductKind {
    GOODS,
    SERVICE,
    DIGITAL,
    MEMBERSHIP,
    EXPERIENCE
}
