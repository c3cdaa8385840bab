package linli.ledger;

import java.util.List;
import java.util.Map;
import linli.shared.work.DueRows;
import org.springframework.stereotype.Component;

/** A brand with a balance that nobody has counted. */
@Component
class LedgerDueRows implements DueRows {
    @Override
    public Map<String, List<String>> byWorklist() {
        return Map.of("ledger.count-books", List.of("""
                insert into ledger.balance (brand, owner, kind, asset, amount) values (:brand, :id, 'REVENUE', 'CNY', 0)
                """));
    }
}
