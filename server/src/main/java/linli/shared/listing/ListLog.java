package linli.shared.listing;

import java.util.Map;
import linli.shared.BrandId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Where it stands who took what out of the house, and who changed all that a list found. */
public interface ListLog {
    /**
     * @param brand null for what belongs to no brand
     * @param details the list, the filter and the format; never personal data
     */
    void exporting(@Nullable BrandId brand, PersonId by, Map<String, ?> details);

    /** @param details the same, and how many rows were written */
    void exported(@Nullable BrandId brand, PersonId by, Map<String, ?> details);

    /** @param details what was done, the filter, and to how many; never personal data */
    void changed(BrandId brand, PersonId by, Map<String, ?> details);
}
