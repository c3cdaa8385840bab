package linli.ledger;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.leaving.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book's front door. */
@Service
public class Ledger {
    /** What somebody who leaves was promised and has not got; whoever promised it takes it back if they give it up. */
    public static final Standing.Matter PENDING_REWARDS = CloseAccounts.Kind.PENDING_REWARDS;

    private final LedgerRepository book;
    private final Ids ids;

    Ledger(LedgerRepository book, Ids ids) {
        this.book = book;
        this.ids = ids;
    }

    /**
     * Records entries in the caller's transaction, a fixed number of statements however many there are; results are in
     * the order of the entries, each judged after those before it.
     *
     * <p>Nothing is posted to an account of somebody who has left: {@link AccountClosedException}.
     *
     * <p>The accounts stay locked until the transaction ends. They are locked in one order, so that callers never
     * deadlock as long as each hands in all its entries at once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Posted> post(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var keys = EntryBatch.balances(entries);
        book.make(EntryBatch.beginnings(entries));
        var balances = book.lock(keys);
        var recorded = book.listRecorded(
                entries.stream().filter(entry -> !entry.opening()).toList());
        var batch = new EntryBatch(balances, recorded, ids::next);
        var results = entries.stream().map(batch::judge).toList();
        if (!batch.accepted().isEmpty()) {
            book.insert(batch.accepted(), batch.changed(), keys);
        }
        return results;
    }

    /**
     * Records entries which must all be taken, as {@link #post} does.
     *
     * @throws IllegalStateException if the book does not take one; the caller's change must not go on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(List<Entry> entries) {
        var outcomes = post(entries);
        for (int i = 0; i < entries.size(); i++) {
            if (!(outcomes.get(i) instanceof Posted.Recorded)) {
                throw new IllegalStateException(
                        "%s: %s".formatted(entries.get(i).reference(), outcomes.get(i)));
            }
        }
    }

    /**
     * Begins the end of a person's accounts, before anything is posted for whoever leaves: no account of theirs is made
     * meanwhile. If they stay after all, the caller's transaction is undone.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeTo(PersonId person) {
        book.closeTo(person);
    }

    /** How much of a wallet may be paid out; the rest was paid in, and can only be spent. */
    public long withdrawable(BrandId brand, PersonId person, Asset asset) {
        return book.findWithdrawable(new BalanceKey(brand, OwnerId.of(person), AccountKind.WALLET, asset))
                .orElse(0L);
    }

    /** The balance of an account that keeps one, in the asset's smallest unit; zero if it was never posted to. */
    public long balance(BrandId brand, LedgerAccount account, Asset asset) {
        return book.findBalance(new BalanceKey(brand, account.owner(), account.kind(), asset))
                .orElse(0L);
    }
}
