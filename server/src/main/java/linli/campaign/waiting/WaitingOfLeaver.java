package linli.campaign.waiting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import linli.campaign.counter.CampaignKey;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody's places on waiting lists; a seat that was kept for them goes to the next. */
@Component
@Order(20)
class WaitingOfLeaver implements Belongings {
    enum Kind implements Standing.Matter {
        WAITING;

        @Override
        public Consequence consequence() {
            return Consequence.ENDS;
        }
    }

    private final WaitingList waiting;
    private final WaitingRepository repository;

    WaitingOfLeaver(WaitingList waiting, WaitingRepository repository) {
        this.waiting = waiting;
        this.repository = repository;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return repository.listOf(person).stream()
                .collect(groupingBy(CampaignKey::brand, counting()))
                .entrySet()
                .stream()
                .map(entry -> Standing.of(Kind.WAITING, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Campaign after campaign, in key order: somebody waits for few. */
    @Override
    public void end(Departure departure) {
        repository
                .listOf(departure.person())
                .forEach(key -> waiting.leave(key.brand(), key.campaign(), departure.person()));
    }
}
