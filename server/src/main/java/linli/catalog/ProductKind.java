package linli.catalog;

/** What somebody gets who buys it. */
public enum ProductKind {
    GOODS,
    SERVICE,
    DIGITAL,
    MEMBERSHIP,
    EXPERIENCE;

    /** Whether stores have so many of it. */
    public boolean isStocked() {
        return this == GOODS;
    }
}
