package linli.shared.listing;

import java.util.Map;
import linli.shared.BrandId;
import linli.shared.PersonId;

/** Where it stands who took what out of the house. */
public interface ExportLog {
    /** @param details the list, the filter, the format and how many rows were written; never personal data */
    void exported(BrandId brand, PersonId by, Map<String, ?> details);
}
