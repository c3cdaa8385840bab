package linli.campaign.waiting;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.activity.ActivityStream;
import linli.activity.Verb;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.CampaignVerbs;
import linli.campaign.WaitingId;
import linli.campaign.counter.AgreedTerms;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.Counters;
import linli.campaign.counter.Move;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.SharedError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a seat that is given back. A free seat and somebody waiting for it exist together only while the campaign pauses. */
@Service
public class WaitingList {
    private final WaitingRepository waiting;
    private final Counters counters;
    private final AgreedTerms terms;
    private final People people;
    private final ActivityStream stream;
    private final Ids ids;

    WaitingList(
            WaitingRepository waiting,
            Counters counters,
            AgreedTerms terms,
            People people,
            ActivityStream stream,
            Ids ids) {
        this.waiting = waiting;
        this.counters = counters;
        this.terms = terms;
        this.people = people;
        this.stream = stream;
        this.ids = ids;
    }

    /** Goes to the end of the list, once. */
    @Transactional
    public void join(BrandId brand, CampaignId campaign, PersonId member) {
        if (!people.hold(List.of(member)).isEmpty()) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        var key = new CampaignKey(brand, campaign);
        var counter = counters.lock(Set.of(key)).get(key);
        var agreed = terms.of(Set.of(key)).get(key);
        if (counter == null || agreed == null) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_FOUND);
        }
        if (agreed.waiting() == null) {
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
    public void leave(BrandId brand, CampaignId campaign, PersonId member) {
        var key = new CampaignKey(brand, campaign);
        if (counters.lock(Set.of(key)).isEmpty()) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_FOUND);
        }
        if (waiting.leave(key, member)) {
            counters.move(Map.of(key, Move.offered(-1)));
            offer(Set.of(key));
        }
    }

    /** Offers what is free of these campaigns, whose counters are locked, to those who wait for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(Set<CampaignKey> campaigns) {
        var offers = waiting.offer(campaigns);
        if (!offers.isEmpty()) {
            var moves = new HashMap<CampaignKey, Move>();
            offers.forEach(place -> moves.merge(place.campaign(), Move.offered(1), Move::plus));
            counters.move(moves);
            tell(offers, CampaignVerbs.SEAT_OFFER);
        }
    }

    /** Keeps the offered seats of the campaign, whose counter is locked, for so much longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prolong(CampaignKey campaign, Duration by) {
        waiting.prolong(campaign, by);
    }

    /** Those to whom these seats were offered take them; the counters are the caller's to move. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Map<WaitingId, BrandId> offers) {
        waiting.take(offers);
    }

    /** Ends the offers of these campaigns that were not taken in time; the seats are offered to the next. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endMissed(Collection<CampaignKey> campaigns) {
        counters.lock(campaigns);
        var moves = new HashMap<CampaignKey, Move>();
        var missed = waiting.endMissed(campaigns);
        missed.forEach(place -> moves.merge(place.campaign(), Move.offered(-1), Move::plus));
        if (!moves.isEmpty()) {
            counters.move(moves);
            tell(missed, CampaignVerbs.SEAT_OFFER_LAPSE);
            offer(moves.keySet());
        }
    }

    private void tell(List<WaitingPlace> places, Verb verb) {
        stream.record(places.stream().map(place -> place.underwent(verb)).toList());
    }
}
