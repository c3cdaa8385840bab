package linli.ledger;

import linli.shared.Id;

/** An account of a brand's book; {@code owner} is the person, store, order or brand it belongs to. */
public record LedgerAccount(AccountKind kind, OwnerId owner) {
    public LedgerAccount(AccountKind kind, Id owner) {
        this(kind, new OwnerId(owner.value()));
    }
}
