package linli.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
        var keys = new TreeSet<BalanceKey>();
        var gaining = new TreeSet<BalanceKey>();
        for (var entry : entries) {
            for (var posting : entry.postings()) {
                if (posting.account().kind().keepsBalance() && !opens(entry, posting)) {
                    var key = BalanceKey.of(entry.brand(), posting);
                    keys.add(key);
                    if (posting.account().kind().allows(posting.amount())) {
                        gaining.add(key);
                    }
                }
            }
        }
        book.make(gaining);
        var balances = new HashMap<>(book.lock(keys));
        var recorded = new HashSet<>(book.listRecorded(
                entries.stream().filter(entry -> !entry.opening()).toList()));
        var changed = new LinkedHashMap<BalanceKey, Long>();
        var results = new ArrayList<Posted>(entries.size());
        var accepted = new ArrayList<LedgerRepository.Row>();
        for (var entry : entries) {
            var claim = new Claim(entry.brand(), entry.reference());
            if (recorded.contains(claim)) {
                results.add(new Posted.AlreadyRecorded());
                continue;
            }
            var refused = firstRefused(entry, balances);
            if (refused.isPresent()) {
                results.add(new Posted.Insufficient(refused.get()));
                continue;
            }
            recorded.add(claim);
            var after = apply(entry, balances, changed);
            long id = ids.next();
            accepted.add(new LedgerRepository.Row(id, entry, after));
            results.add(new Posted.Recorded(id));
        }
        if (!accepted.isEmpty()) {
            book.insert(accepted, changed, keys);
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

    /** The balance of an account that keeps one, in the asset's smallest unit; zero if it was never posted to. */
    public long balance(BrandId brand, LedgerAccount account, Asset asset) {
        return book.findBalance(new BalanceKey(brand, account.owner(), account.kind(), asset))
                .orElse(0L);
    }

    private static boolean opens(Entry entry, Entry.Posting posting) {
        return entry.opening() && posting.account().equals(new LedgerAccount(AccountKind.ESCROW, entry.subject()));
    }

    private static Optional<LedgerAccount> firstRefused(Entry entry, Map<BalanceKey, Long> balances) {
        var after = new HashMap<BalanceKey, Long>();
        for (var posting : entry.postings()) {
            if (posting.account().kind().keepsBalance()) {
                var key = BalanceKey.of(entry.brand(), posting);
                after.merge(
                        key,
                        Math.addExact(balances.getOrDefault(key, 0L), posting.amount()),
                        (sum, _) -> Math.addExact(sum, posting.amount()));
            }
        }
        return after.entrySet().stream()
                .filter(account -> !account.getKey().kind().allows(account.getValue()))
                .map(Map.Entry::getKey)
                .min(BalanceKey::compareTo)
                .map(key -> new LedgerAccount(key.kind(), key.owner()));
    }

    /** Moves the balances and returns what each posting left; zero where no balance is kept. */
    private static long[] apply(Entry entry, Map<BalanceKey, Long> balances, Map<BalanceKey, Long> changed) {
        var after = new long[entry.postings().size()];
        for (int line = 0; line < after.length; line++) {
            var posting = entry.postings().get(line);
            if (posting.account().kind().keepsBalance()) {
                var key = BalanceKey.of(entry.brand(), posting);
                after[line] = balances.merge(key, posting.amount(), Math::addExact);
                changed.put(key, after[line]);
            }
        }
        return after;
    }

    /** What makes an entry unique. */
    record Claim(BrandId brand, String reference) {}
}
