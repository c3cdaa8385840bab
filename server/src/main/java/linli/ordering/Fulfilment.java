package linli.ordering;

/** How the buyer gets what they bought. */
public enum Fulfilment {
    /** At the store, for a code. */
    PICKUP,
    /** At once, for what is no object; the order completes by itself. */
    DIGITAL
}
