package linli.campaign;

/** Where a team stands. */
public enum TeamState {
    /** Its founder has not paid yet; nobody can join. */
    FORMING,
    OPEN,
    /** Every place is paid. */
    COMPLETED,
    /** Its time ran out before every place was paid. */
    EXPIRED,
    /** Everybody left it again. */
    DISSOLVED
}
