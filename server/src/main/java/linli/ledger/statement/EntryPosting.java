package linli.ledger.statement;

import java.time.Instant;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.EntryId;
import linli.ledger.OwnerId;

/** One posting about a subject, as HQ sees it, with whose account it is on. */
record EntryPosting(
        EntryId entry,
        String reference,
        AccountKind account,
        OwnerId owner,
        Asset asset,
        long amount,
        String reason,
        Instant at) {}
