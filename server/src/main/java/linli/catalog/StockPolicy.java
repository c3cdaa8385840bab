package linli.catalog;

/** What happens when a store has none left: no sale, or a promise to deliver later. */
public enum StockPolicy {
    DENY,
    CONTINUE
}
