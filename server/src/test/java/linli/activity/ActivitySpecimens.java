package linli.activity;

import linli.edge.Specimens;
import org.springframework.stereotype.Component;

/** What browsers tell of their readers. */
@Component
class ActivitySpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.body("recordActivities", """
                {"beacons":[{"id":"⟦post⟧","kind":"POST","verb":"READ_SECTION","section":1,"share":"⟦share⟧"}]}""");
    }
}
