package linli.shared;

/** How somebody pays. */
public enum PaymentMethod {
    /** Our own provider, which moves no real money. */
    SANDBOX,
    /** The payer's own wallet; no provider. */
    BALANCE
}
