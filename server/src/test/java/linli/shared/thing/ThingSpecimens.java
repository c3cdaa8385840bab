package linli.shared.thing;

import linli.edge.Specimens;
import org.springframework.stereotype.Component;

/** Cards of things. */
@Component
class ThingSpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.parameter("listThings", "of", "STORE:⟦store⟧");
    }
}
