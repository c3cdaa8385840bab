package linli.catalog;

import java.util.List;
import java.util.Map;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;

/**
 * What the stores have. Call each method at most once in a transaction: it locks in order of brand, store,
 * variant.
 */
public interface Stock {
    /** So many of a variant left at a store, or fewer, are few: wherever somebody is told of it. */
    int FEW = 3;

    /**
     * Takes what there is in the caller's transaction, two statements however many lines; the answers are in the order
     * of the lines. Lines are judged one after the other: one that asks too much leaves the rest for those behind it.
     */
    List<Taking> take(List<Take> lines);

    /** Gives back what was taken, in the caller's transaction and one statement; none if nothing was. */
    void giveBack(List<Take> lines);

    /**
     * Sets what a store has of each variant, as if somebody had counted it, by one statement.
     *
     * @throws DomainException if a variant is not the brand's
     */
    void set(BrandId brand, StoreId store, Map<VariantId, Integer> quantities);
}
