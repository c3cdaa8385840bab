package linli.ledger.withdrawal;

/** {@code REQUESTED} is decided once, and what is paid out is transferred or comes back, each once. */
enum WithdrawalState {
    REQUESTED,
    /** It has left the book, and somebody has to transfer it. */
    PAID_OUT,
    /** The bank has it; what it sends back is returned. */
    TRANSFERRED,
    /** It could not be transferred, or the bank sent it back: the money is where it was. */
    RETURNED,
    REFUSED,
    /** Nobody decided in time. */
    EXPIRED,
    /** Whoever asked wanted it back. */
    TAKEN_BACK
}
