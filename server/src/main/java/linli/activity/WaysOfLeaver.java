package linli.activity;

import java.util.List;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets by which way somebody came. The stream keeps their id, which leads to nobody any more. */
@Component
@Order(10)
class WaysOfLeaver implements Belongings {
    private final ActivityRepository stream;

    WaysOfLeaver(ActivityRepository stream) {
        this.stream = stream;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return List.of();
    }

    @Override
    public void end(Departure departure) {
        stream.forget(departure.person());
    }
}
