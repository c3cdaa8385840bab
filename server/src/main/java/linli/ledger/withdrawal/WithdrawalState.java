package linli.ledger.withdrawal;

/** {@code REQUESTED} becomes one of the others once and stays it. */
enum WithdrawalState {
    REQUESTED,
    PAID_OUT,
    REFUSED,
    /** Nobody decided in time. */
    EXPIRED,
    /** Whoever asked wanted it back. */
    TAKEN_BACK
}
