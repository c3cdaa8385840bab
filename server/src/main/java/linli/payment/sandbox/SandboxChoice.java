package linli.payment.sandbox;

/** How the payer lets a charge end. */
enum SandboxChoice {
    SUCCESS,
    FAILURE,
    /** Paid ten seconds later. */
    DELAYED,
    /** Paid, and the same callback is made twice. */
    DUPLICATE,
    /** Paid when the merchant's time is over. */
    LATE,
    /** Paid, and no callback is made. */
    SILENT
}
