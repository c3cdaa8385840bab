package linli.community.seating;

import java.util.List;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A person's seats, requests and invitations end with them; a community that they lead keeps them. */
@Component
@Order(10)
class SeatsOfLeaver implements Belongings {
    enum Kind implements Standing.Matter {
        COMMUNITY_LED(Consequence.BLOCKS),
        MEMBERSHIP(Consequence.ENDS),
        JOIN_REQUESTS(Consequence.ENDS),
        INVITATIONS(Consequence.ENDS);

        private final Consequence consequence;

        Kind(Consequence consequence) {
            this.consequence = consequence;
        }

        @Override
        public Consequence consequence() {
            return consequence;
        }
    }

    private final Seating seating;
    private final MemberQueries queries;

    SeatsOfLeaver(Seating seating, MemberQueries queries) {
        this.seating = seating;
        this.queries = queries;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return queries.ofLeaver(person);
    }

    @Override
    public void end(Departure departure) {
        seating.leaveAll(departure.person());
    }
}
