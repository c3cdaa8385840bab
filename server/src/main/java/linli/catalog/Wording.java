package linli.catalog;

import java.util.Map;
import linli.shared.BrandId;
import linli.shared.DomainException;

/** What a brand's own words are in English: its scenes and tags, and what its options and their values are called. */
public interface Wording {
    /** How many words a brand has in English at most. */
    int MOST = 5_000;

    /**
     * Says for each word how it is in English; what is empty, nobody says any more.
     *
     * @throws DomainException if the brand had more than {@link #MOST} words by it
     */
    void tell(BrandId brand, Map<String, String> words);
}
