package linli.referral;

import java.util.List;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A person's links: they hang on walls and in chats for years, so they still open, and count for nobody. */
@Component
@Order(30)
class SharesOfLeaver implements Belongings {
    enum Kind implements Standing.Matter {
        SHARES;

        @Override
        public Consequence consequence() {
            return Consequence.ENDS;
        }
    }

    private final ShareRepository shares;

    SharesOfLeaver(ShareRepository shares) {
        this.shares = shares;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return shares.countLiving(person).entrySet().stream()
                .map(entry -> Standing.of(Kind.SHARES, entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public void end(Departure departure) {
        shares.end(departure.person());
    }
}
