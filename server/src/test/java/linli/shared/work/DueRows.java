package linli.shared.work;

import java.util.List;
import java.util.Map;

/** What makes the worklists of one module have something to do. A bean, so that a new module's are found where they stand. */
public interface DueRows {
    /** By the name of each worklist, the statements that make one row due, of the brand {@code :brand} or numbered {@code :id}. */
    Map<String, List<String>> byWorklist();
}
