package linli.ledger.withdrawal;

/** {@code REQUESTED} becomes one of the others once and stays it. */
enum WithdrawalState {
    REQUESTED,
    PAID_OUT,
    REFUSED
}
