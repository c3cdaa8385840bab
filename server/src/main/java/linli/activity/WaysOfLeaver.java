package linli.activity;

import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
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
    public void end(Departure departure) {
        stream.forget(departure.person());
    }
}
