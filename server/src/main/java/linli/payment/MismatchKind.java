package linli.payment;

/** How what a provider says does not fit what it was asked for. */
enum MismatchKind {
    /** The provider was never asked for such a payment. */
    UNKNOWN_ORDER,
    /** It was to be paid to another merchant. */
    OTHER_MERCHANT,
    OTHER_CURRENCY,
    OTHER_AMOUNT,
    /** The transaction has paid for something else. */
    TRANSACTION_USED,
    /** The payment has been captured by another transaction. */
    PAID_TWICE,
    /** The payment has been captured, and now it is said to have failed. */
    FAILED_AFTER_CAPTURE
}
