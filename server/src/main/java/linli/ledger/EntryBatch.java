package linli.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import linli.shared.BrandId;

/** Judges entries under the locks of their balances, one after the other, each seeing what those before it moved. */
final class EntryBatch {
    /** What makes an entry unique. */
    record Claim(BrandId brand, String reference) {}

    /** @param after what each posting left; zero where no balance is kept */
    record Accepted(EntryId id, Entry entry, long[] after) {}

    /** @param earned of a wallet: how much may yet be paid out of it, if it is there */
    record Balance(long amount, long earned) {
        static final Balance NONE = new Balance(0, 0);
    }

    private final Map<BalanceKey, Balance> balances;
    private final Set<Claim> recorded;
    private final LongSupplier ids;
    private final Map<BalanceKey, Balance> changed = new LinkedHashMap<>();
    private final List<Accepted> accepted = new ArrayList<>();

    /**
     * @param balances of all {@link #balances}; zero where there is none
     * @param recorded those of the entries that the book has already
     */
    EntryBatch(Map<BalanceKey, Balance> balances, Collection<Claim> recorded, LongSupplier ids) {
        this.balances = new HashMap<>(balances);
        this.recorded = new HashSet<>(recorded);
        this.ids = ids;
    }

    /** The balances that the entries move, in the order in which they are locked. */
    static SortedSet<BalanceKey> balances(List<Entry> entries) {
        var keys = new TreeSet<BalanceKey>();
        for (var entry : entries) {
            for (var posting : entry.postings()) {
                if (posting.account().kind().keepsBalance() && !opens(entry, posting)) {
                    keys.add(BalanceKey.of(entry.brand(), posting));
                }
            }
        }
        return keys;
    }

    /** Those of the balances that may begin with what is posted to them, and so may have to be made first. */
    static SortedSet<BalanceKey> beginnings(List<Entry> entries) {
        var keys = new TreeSet<BalanceKey>();
        for (var entry : entries) {
            for (var posting : entry.postings()) {
                var kind = posting.account().kind();
                if (kind.keepsBalance() && !opens(entry, posting) && kind.allows(posting.amount())) {
                    keys.add(BalanceKey.of(entry.brand(), posting));
                }
            }
        }
        return keys;
    }

    Posted judge(Entry entry) {
        var claim = new Claim(entry.brand(), entry.reference());
        if (recorded.contains(claim)) {
            return new Posted.AlreadyRecorded();
        }
        var refused = firstRefused(entry);
        if (refused.isPresent()) {
            return new Posted.Insufficient(refused.get());
        }
        recorded.add(claim);
        var id = new EntryId(ids.getAsLong());
        accepted.add(new Accepted(id, entry, apply(entry)));
        return new Posted.Recorded(id);
    }

    List<Accepted> accepted() {
        return accepted;
    }

    /** What the balances that moved are now. */
    Map<BalanceKey, Balance> changed() {
        return changed;
    }

    private static boolean opens(Entry entry, Entry.Posting posting) {
        return entry.opening() && posting.account().equals(LedgerAccount.escrow(entry.subject()));
    }

    private Optional<LedgerAccount> firstRefused(Entry entry) {
        var after = new HashMap<BalanceKey, Balance>();
        for (var posting : entry.postings()) {
            if (posting.account().kind().keepsBalance()) {
                var key = BalanceKey.of(entry.brand(), posting);
                var before = after.getOrDefault(key, balances.getOrDefault(key, Balance.NONE));
                after.put(key, after(before, entry, posting));
            }
        }
        return after.entrySet().stream()
                .filter(account ->
                        !account.getKey().kind().allows(account.getValue().amount())
                                || account.getValue().earned() < 0)
                .map(Map.Entry::getKey)
                .min(BalanceKey::compareTo)
                .map(key -> new LedgerAccount(key.kind(), key.owner()));
    }

    private long[] apply(Entry entry) {
        var left = new long[entry.postings().size()];
        for (int line = 0; line < left.length; line++) {
            var posting = entry.postings().get(line);
            if (posting.account().kind().keepsBalance()) {
                var key = BalanceKey.of(entry.brand(), posting);
                var balance = after(balances.getOrDefault(key, Balance.NONE), entry, posting);
                balances.put(key, balance);
                changed.put(key, balance);
                left[line] = balance.amount();
            }
        }
        return left;
    }

    private static Balance after(Balance before, Entry entry, Entry.Posting posting) {
        long amount = Math.addExact(before.amount(), posting.amount());
        if (posting.account().kind() != AccountKind.WALLET || entry.posts(AccountKind.ESCROW)) {
            return new Balance(amount, before.earned());
        }
        long earned = Math.addExact(before.earned(), posting.amount());
        return new Balance(amount, entry.posts(AccountKind.WITHDRAWAL) ? earned : Math.max(0, earned));
    }
}
