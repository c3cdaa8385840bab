package linli.payment;

/** What a payment is for, as far as payments need to know. */
public enum Purpose {
    /** Something that is sold. */
    SALE,
    /** The payer's own wallet. */
    TOP_UP
}
