package linli.shared.listing;

import java.util.Map;
import linli.shared.BrandId;

/** Knows what a brand's own words are in English. */
public interface BrandWords {
    Map<String, String> english(BrandId brand);
}
