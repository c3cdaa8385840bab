package linli.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.campaign.SeatRepository.SeatState;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's front door: takes, confirms and returns seats in the caller's transaction, in a fixed number of
 * statements however long the list is. Results are in the order of the list, each judged after those before it.
 */
@Service
public class Campaigns {
    private final SeatRepository seats;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Cache<CampaignKey, Terms> terms =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Campaigns(SeatRepository seats, ApplicationEventPublisher events, Ids ids) {
        this.seats = seats;
        this.events = events;
        this.ids = ids;
    }

    /** Holds seats until they are confirmed, released, or their time is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Seat> reserve(List<Reserve> wishes) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        var campaigns = new HashSet<CampaignKey>();
        wishes.forEach(wish -> campaigns.add(new CampaignKey(wish.brand(), wish.campaign())));
        var counters = seats.lock(campaigns);
        var facts = seats.facts(wishes);
        var batch = new ReserveBatch(counters, terms(campaigns), ids);
        var judged = new ArrayList<Seat>(wishes.size());
        for (int i = 0; i < wishes.size(); i++) {
            judged.add(batch.judge(wishes.get(i), facts.get(i)));
        }
        if (!batch.seats.isEmpty()) {
            seats.write(batch);
        }
        if (!batch.opening.isEmpty()) {
            seats.enter(CampaignState.OPEN, batch.opening);
        }
        return judged;
    }

    /** Makes held seats sold, because they are paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Confirmation> confirm(List<SeatKey> reservations) {
        if (reservations.isEmpty()) {
            return List.of();
        }
        var counters = seats.lockFor(reservations);
        var sold = seats.move(reservations, Set.of(SeatState.HELD), SeatState.SOLD);
        var counts = new HashMap<CampaignKey, int[]>();
        var places = new HashMap<ReserveBatch.TeamKey, Integer>();
        var moved = new HashMap<SeatKey, SeatRepository.Moved>();
        for (var seat : sold) {
            var count = counts.computeIfAbsent(seat.campaign(), _ -> new int[2]);
            count[0] -= seat.quantity();
            count[1] += seat.quantity();
            if (seat.team() != null) {
                places.merge(new ReserveBatch.TeamKey(seat.key().brand(), seat.team()), 1, Integer::sum);
            }
            moved.put(seat.key(), seat);
        }
        if (sold.isEmpty()) {
            return reservations.stream()
                    .<Confirmation>map(_ -> new Confirmation.Lapsed())
                    .toList();
        }
        seats.count(counts);
        var completed =
                places.isEmpty() ? Map.<ReserveBatch.TeamKey, List<ReservationId>>of() : seats.payPlaces(places);
        var waiting = belowThreshold(counters, counts, campaignsOf(completed.keySet(), sold));
        var last = new HashMap<ReserveBatch.TeamKey, SeatKey>();
        reservations.stream().map(moved::get).forEach(seat -> {
            if (seat != null && seat.team() != null) {
                last.put(new ReserveBatch.TeamKey(seat.key().brand(), seat.team()), seat.key());
            }
        });
        return reservations.stream()
                .map(key -> {
                    var seat = moved.get(key);
                    return seat == null ? new Confirmation.Lapsed() : standing(seat, completed, last, waiting);
                })
                .toList();
    }

    /** The last payment of a completed team reports the whole of it; those before it in the list wait for that. */
    private static Confirmation standing(
            SeatRepository.Moved seat,
            Map<ReserveBatch.TeamKey, List<ReservationId>> completed,
            Map<ReserveBatch.TeamKey, SeatKey> last,
            Set<CampaignKey> waiting) {
        if (seat.team() != null) {
            var team = new ReserveBatch.TeamKey(seat.key().brand(), seat.team());
            var places = completed.get(team);
            return places != null && seat.key().equals(last.get(team)) && !waiting.contains(seat.campaign())
                    ? new Confirmation.TeamCompleted(seat.team(), places)
                    : new Confirmation.Waiting();
        }
        return waiting.contains(seat.campaign()) ? new Confirmation.Waiting() : new Confirmation.Final();
    }

    private static Set<CampaignKey> campaignsOf(Set<ReserveBatch.TeamKey> teams, List<SeatRepository.Moved> seats) {
        var campaigns = new HashSet<CampaignKey>();
        for (var seat : seats) {
            if (seat.team() != null
                    && teams.contains(new ReserveBatch.TeamKey(seat.key().brand(), seat.team()))) {
                campaigns.add(seat.campaign());
            }
        }
        return campaigns;
    }

    /**
     * Those campaigns that have not succeeded yet; the ones that do so just now are told to everybody. Where seats are
     * sold to teams, only those of complete ones count, so that what has succeeded cannot fall below its threshold again.
     */
    private Set<CampaignKey> belowThreshold(
            Map<CampaignKey, Counter> counters, Map<CampaignKey, int[]> counts, Set<CampaignKey> withCompleteTeams) {
        var conditional = new HashMap<CampaignKey, Terms>();
        terms(counts.keySet()).forEach((campaign, wanted) -> {
            if (wanted.threshold() > 0) {
                conditional.put(campaign, wanted);
            }
        });
        if (conditional.isEmpty()) {
            return Set.of();
        }
        var waiting = new HashSet<CampaignKey>();
        var reached = new ArrayList<CampaignKey>();
        var states = seats.states(conditional.keySet());
        conditional.forEach((campaign, wanted) -> {
            var state = states.get(campaign);
            var counter = counters.get(campaign);
            var count = counts.get(campaign);
            if (state == CampaignState.OPEN
                    && counter != null
                    && count != null
                    && (wanted.team() == null
                            ? counter.sold + count[1] >= wanted.threshold()
                            : withCompleteTeams.contains(campaign)
                                    && seats.countComplete(campaign) >= wanted.threshold())) {
                reached.add(campaign);
            } else if (state != CampaignState.SUCCEEDED) {
                waiting.add(campaign);
            }
        });
        if (!reached.isEmpty()) {
            seats.enter(CampaignState.SUCCEEDED, reached)
                    .forEach(campaign -> events.publishEvent(
                            new CampaignSucceeded(ids.next(), campaign.brand(), campaign.campaign())));
        }
        return waiting;
    }

    /**
     * Gives seats back, because they were not paid or the money went back. They are offered to those who wait. What is
     * given back already stays so.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(List<SeatKey> reservations) {
        release(reservations, Set.of(SeatState.HELD, SeatState.SOLD));
    }

    void release(List<SeatKey> reservations, Set<SeatState> from) {
        if (reservations.isEmpty()) {
            return;
        }
        seats.lockFor(reservations);
        var released = seats.move(reservations, from, SeatState.RELEASED);
        if (released.isEmpty()) {
            return;
        }
        var counts = new HashMap<CampaignKey, int[]>();
        var uses = new HashMap<ReserveBatch.Use, Integer>();
        var places = new HashMap<ReserveBatch.TeamKey, int[]>();
        for (var seat : released) {
            int state = seat.from() == SeatState.HELD ? 0 : 1;
            counts.computeIfAbsent(seat.campaign(), _ -> new int[2])[state] -= seat.quantity();
            uses.merge(new ReserveBatch.Use(seat.campaign(), seat.member()), seat.quantity(), Integer::sum);
            if (seat.team() != null) {
                var left = places.computeIfAbsent(
                        new ReserveBatch.TeamKey(seat.key().brand(), seat.team()), _ -> new int[2]);
                left[0]++;
                left[1] += state;
            }
        }
        seats.count(counts);
        seats.unuse(uses);
        if (!places.isEmpty()) {
            seats.leavePlaces(places);
        }
        offer(counts.keySet());
    }

    /** Offers what is free of these campaigns, whose counters are locked, to those who wait for it. */
    void offer(Set<CampaignKey> campaigns) {
        var offers = seats.offer(campaigns);
        if (!offers.isEmpty()) {
            var counts = new LinkedHashMap<CampaignKey, Integer>();
            offers.forEach(offer -> counts.merge(offer.campaign(), 1, Integer::sum));
            seats.countOffers(counts);
            offers.forEach(offer -> events.publishEvent(new SeatOffered(
                    ids.next(), offer.campaign().brand(), offer.campaign().campaign(), offer.member(), offer.until())));
        }
    }

    /** What one seat of the variant costs in this campaign; empty if the brand's campaign does not sell it. */
    public Optional<Money> findPrice(BrandId brand, CampaignId campaign, long variant) {
        return seats.findPrice(new CampaignKey(brand, campaign), variant);
    }

    /** By which deposit a seat of the campaign is held; empty if everything is paid at once, or there is none such. */
    public Optional<Terms.Deposit> findDeposit(BrandId brand, CampaignId campaign) {
        return findTerms(brand, campaign).map(Terms::deposit);
    }

    /** The methods that the campaign may be paid by; none if there is no such campaign. */
    public Set<PaymentMethod> payments(BrandId brand, CampaignId campaign) {
        return findTerms(brand, campaign).map(Terms::payments).orElse(Set.of());
    }

    /** Those of the teams whose places are all paid. */
    public Set<TeamId> completeTeams(BrandId brand, Set<TeamId> teams) {
        return teams.isEmpty() ? Set.of() : seats.complete(brand, teams);
    }

    private Optional<Terms> findTerms(BrandId brand, CampaignId campaign) {
        var key = new CampaignKey(brand, campaign);
        return Optional.ofNullable(terms(Set.of(key)).get(key));
    }

    Map<CampaignKey, Terms> terms(Set<CampaignKey> campaigns) {
        return terms.getAll(campaigns, missing -> seats.terms(List.copyOf(missing)));
    }
}
