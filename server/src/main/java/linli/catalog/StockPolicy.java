package linli.catalog;

/** What happens when a store has none left: no sale, a promise to deliver later, or nothing, because nobody counts. */
public enum StockPolicy {
    DENY,
    CONTINUE,
    UNTRACKED
}
