package linli.ledger;

import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.PersonId;

/** An account of a brand's book; {@code owner} is the person, store, subject or brand it belongs to. */
public record LedgerAccount(AccountKind kind, OwnerId owner) {

    public static LedgerAccount escrow(SubjectId subject) {
        return new LedgerAccount(AccountKind.ESCROW, new OwnerId(subject.value()));
    }

    public static LedgerAccount wallet(PersonId person) {
        return new LedgerAccount(AccountKind.WALLET, OwnerId.of(person));
    }

    public static LedgerAccount revenue(Id.OfStore store) {
        return new LedgerAccount(AccountKind.REVENUE, OwnerId.of(store));
    }

    public static LedgerAccount revenue(BrandId brand) {
        return new LedgerAccount(AccountKind.REVENUE, new OwnerId(brand.value()));
    }
}
