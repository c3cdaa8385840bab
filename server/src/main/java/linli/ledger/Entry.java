package linli.ledger;

import java.util.EnumMap;
import java.util.List;
import linli.shared.BrandId;

/**
 * Postings that are true together and sum to zero per asset.
 *
 * @param reference why this entry exists, unique within the brand: posting it again changes nothing
 * @param subject what it is about; statements link to it
 * @param opening whether the book knows nothing of the subject yet, nor can anybody else tell it before the transaction
 *     ends: its escrow is a new account, and the entry's reference a new one
 */
public record Entry(BrandId brand, String reference, SubjectId subject, boolean opening, List<Posting> postings) {

    public Entry(BrandId brand, String reference, SubjectId subject, List<Posting> postings) {
        this(brand, reference, subject, false, postings);
    }

    /**
     * @param amount in the asset's smallest unit: positive credits the account, negative debits it, never zero
     * @param reason a stable code in capitals that screens put into words, such as {@code COMMISSION_SELLER_1}
     */
    public record Posting(LedgerAccount account, Asset asset, long amount, String reason) {
        public Posting {
            if (amount == 0) {
                throw new IllegalArgumentException("a posting of nothing");
            }
        }
    }

    public Entry {
        postings = List.copyOf(postings);
        var sums = new EnumMap<Asset, Long>(Asset.class);
        postings.forEach(posting -> sums.merge(posting.asset(), posting.amount(), Math::addExact));
        if (postings.size() < 2 || sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("entry %s sums to %s".formatted(reference, sums));
        }
    }

    /** Whether anything is posted to an account of the kind. */
    boolean posts(AccountKind kind) {
        return postings.stream().anyMatch(posting -> posting.account().kind() == kind);
    }
}
