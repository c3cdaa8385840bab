package linli.campaign;

/** How a buyer may pay; terms can narrow it. */
public enum PaymentMethod {
    /** The payment provider that this installation is set up with; the labelled sandbox by default. */
    SANDBOX,
    /** The buyer's own wallet. */
    BALANCE
}
