package linli.insight;

import linli.edge.Specimens;
import linli.edge.Town;
import org.springframework.stereotype.Component;

/** Boards. */
@Component
class InsightSpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.parameter("showFunnel", "id", "⟦store⟧").caller(Town.Standing::hq, "showToday", "showStoreToday");
    }
}
