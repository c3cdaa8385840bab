package linli.catalog;

import java.util.List;
import java.util.Map;
import linli.intake.AbandonedRun;
import linli.shared.work.DueRows;
import org.springframework.stereotype.Component;

/** An import of products that was cut off. */
@Component
class CatalogDueRows implements DueRows {
    @Override
    public Map<String, List<String>> byWorklist() {
        return Map.of("catalog.resume-imports", List.of(AbandonedRun.of("PRODUCTS")));
    }
}
