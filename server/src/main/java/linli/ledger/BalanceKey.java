package linli.ledger;

import java.util.Comparator;
import linli.shared.BrandId;

/** One row of the balance table; their order is the one in which they are locked. */
record BalanceKey(BrandId brand, OwnerId owner, AccountKind kind, Asset asset) implements Comparable<BalanceKey> {
    private static final Comparator<BalanceKey> ORDER = Comparator.comparingLong(
                    (BalanceKey key) -> key.brand().value())
            .thenComparingLong(key -> key.owner().value())
            .thenComparing(BalanceKey::kind)
            .thenComparing(BalanceKey::asset);

    static BalanceKey of(BrandId brand, Entry.Posting posting) {
        return new BalanceKey(
                brand, posting.account().owner(), posting.account().kind(), posting.asset());
    }

    @Override
    public int compareTo(BalanceKey other) {
        return ORDER.compare(this, other);
    }
}
