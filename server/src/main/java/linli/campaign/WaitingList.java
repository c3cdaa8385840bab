package linli.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.SharedError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a seat that is given back. A free seat and somebody waiting for it never exist together. */
@Service
class WaitingList {
    private final SeatRepository seats;
    private final WaitingRepository waiting;
    private final Campaigns campaigns;
    private final People people;
    private final Ids ids;

    WaitingList(SeatRepository seats, WaitingRepository waiting, Campaigns campaigns, People people, Ids ids) {
        this.seats = seats;
        this.waiting = waiting;
        this.campaigns = campaigns;
        this.people = people;
        this.ids = ids;
    }

    /** Goes to the end of the list, once. */
    @Transactional
    void join(BrandId brand, CampaignId campaign, PersonId member) {
        if (!people.hold(List.of(member)).isEmpty()) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        var key = new CampaignKey(brand, campaign);
        var counter = seats.lock(List.of(key)).get(key);
        var terms = campaigns.terms(Set.of(key)).get(key);
        if (counter == null || terms == null) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_FOUND);
        }
        if (terms.waiting() == null) {
            throw new DomainException(CampaignError.NO_WAITING_LIST);
        }
        if (!waiting.sells(key)) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_OPEN);
        }
        if (counter.free() > 0) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_SOLD_OUT);
        }
        waiting.insert(key, ids.next(), member);
    }

    /** Leaves the list; a seat that was kept goes to the next. */
    @Transactional
    void leave(BrandId brand, CampaignId campaign, PersonId member) {
        var key = new CampaignKey(brand, campaign);
        if (seats.lock(List.of(key)).isEmpty()) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_FOUND);
        }
        if (waiting.leave(key, member)) {
            seats.count(Map.of(key, SeatRepository.Move.offered(-1)));
            campaigns.offer(Set.of(key));
        }
    }
}
