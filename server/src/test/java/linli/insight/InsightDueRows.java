package linli.insight;

import java.util.List;
import java.util.Map;
import linli.shared.work.DueRows;
import org.springframework.stereotype.Component;

/** A brand's ranking of a day that is long over. */
@Component
class InsightDueRows implements DueRows {
    @Override
    public Map<String, List<String>> byWorklist() {
        return Map.of("insight.turn-ranking", List.of("""
                insert into insight.ranked (brand, day) values (:brand, '2000-01-01')
                """));
    }
}
