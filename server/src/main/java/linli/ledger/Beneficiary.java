package linli.ledger;

import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Scope;

/** Whose money is paid out: a person's out of their wallet, a store's out of its revenue. */
public record Beneficiary(Kind kind, OwnerId id) {
    /** The tables have the same names. */
    public enum Kind {
        PERSON,
        STORE
    }

    public static Beneficiary of(PersonId person) {
        return new Beneficiary(Kind.PERSON, OwnerId.of(person));
    }

    public static Beneficiary ofStore(OwnerId store) {
        return new Beneficiary(Kind.STORE, store);
    }

    /** Where the money is until somebody asks for it. */
    public LedgerAccount source() {
        return new LedgerAccount(
                switch (kind) {
                    case PERSON -> AccountKind.WALLET;
                    case STORE -> AccountKind.REVENUE;
                },
                id);
    }

    /** Where it waits to be paid out. */
    public LedgerAccount waiting() {
        return new LedgerAccount(AccountKind.WITHDRAWAL, id);
    }

    /** Of a store; whoever asks knows that it is one. */
    public Scope scope(BrandId brand) {
        return Scope.store(brand, id.value());
    }
}
