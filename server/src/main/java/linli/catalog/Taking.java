package linli.catalog;

/** What became of a wanted quantity. */
public sealed interface Taking {
    /** What was asked for. */
    Take take();

    /** The store has that much less. */
    record Taken(Take take) implements Taking {}

    /** The store has not that much, or never had the variant; nothing was taken. */
    record OutOfStock(Take take) implements Taking {}
}
