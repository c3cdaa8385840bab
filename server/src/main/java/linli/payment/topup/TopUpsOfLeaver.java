package linli.payment.topup;

import java.util.List;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody's open top-ups, which are locked before the book is: what is paid for them later goes back. */
@Component
@Order(35)
class TopUpsOfLeaver implements Belongings {
    enum Kind implements Standing.Matter {
        OPEN_TOP_UPS;

        @Override
        public Consequence consequence() {
            return Consequence.ENDS;
        }
    }

    private final TopUpRepository topUps;

    TopUpsOfLeaver(TopUpRepository topUps) {
        this.topUps = topUps;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return topUps.openOf(person).stream()
                .map(open -> Standing.of(Kind.OPEN_TOP_UPS, open.brand(), open.count()))
                .toList();
    }

    @Override
    public void end(Departure departure) {
        topUps.endAll(departure.person());
    }
}
