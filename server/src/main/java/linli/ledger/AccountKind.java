package linli.ledger;

/** What an account is for, and with that what its balance may be. The database's enum has the same names in order. */
public enum AccountKind {
    /** The world outside: what payment providers brought in (negative) and took out. Keeps no balance row. */
    EXTERNAL,
    /** Money of one order until it is settled or given back; the owner is the order. Never negative. */
    ESCROW,
    /** What a person or store may spend or withdraw. Never negative. */
    WALLET,
    /** Rewards that are not payable yet. Never negative. */
    PENDING,
    /** What a store or brand has earned from settled orders. Never negative. */
    REVENUE,
    /** The platform's fees. Never negative. */
    PLATFORM,
    /** What a person owes because a reward was reversed after it was withdrawn. Never positive. */
    DEBT,
    /** What a person asked to have paid out and has not received yet. Never negative. */
    WITHDRAWAL;

    boolean keepsBalance() {
        return this != EXTERNAL;
    }

    boolean allows(long balance) {
        return switch (this) {
            case EXTERNAL -> true;
            case DEBT -> balance <= 0;
            case ESCROW, WALLET, PENDING, REVENUE, PLATFORM, WITHDRAWAL -> balance >= 0;
        };
    }
}
