package linli.ledger;

/** What became of an entry handed to the ledger. */
public sealed interface Posted {
    record Recorded(EntryId entry) implements Posted {}

    /** The reference was there before; nothing changed. */
    record AlreadyRecorded() implements Posted {}

    /** The account would have gone below zero; nothing of the entry was recorded. */
    record Insufficient(LedgerAccount account) implements Posted {}
}
