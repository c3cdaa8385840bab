package linli.ledger;

/** An account of a brand's book; {@code owner} is the id of the person, store, order or brand it belongs to. */
public record LedgerAccount(AccountKind kind, long owner) {}
