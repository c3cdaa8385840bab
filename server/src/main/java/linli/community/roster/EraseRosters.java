package linli.community.roster;

import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Takes whoever leaves out of every roster that names them; nobody has anything in a roster. */
@Service
@Order(10)
class EraseRosters implements Belongings {
    private final RosterRowRepository rosters;

    EraseRosters(RosterRowRepository rosters) {
        this.rosters = rosters;
    }

    @Override
    public void end(Departure departure) {
        rosters.forget(departure.person(), departure.phone());
    }
}
