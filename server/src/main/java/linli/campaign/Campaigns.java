package linli.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.activity.ActivityStream;
import linli.campaign.SeatRepository.Move;
import linli.campaign.SeatRepository.SeatState;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import org.jspecify.annotations.Nullable;
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
    private final ActivityStream stream;
    private final Ids ids;
    private final Cache<CampaignKey, Terms> terms =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Campaigns(SeatRepository seats, ApplicationEventPublisher events, ActivityStream stream, Ids ids) {
        this.seats = seats;
        this.events = events;
        this.stream = stream;
        this.ids = ids;
    }

    /**
     * Judges wishes for seats under the locks of their campaigns' counters. Nothing is written yet: {@link #hold} or
     * {@link #sell} what is granted, in the same transaction; what is left out was never taken.
     */
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
        return judged;
    }

    /** Holds granted seats until they are confirmed, released, or their time is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(List<Seat.Granted> granted) {
        if (!granted.isEmpty()) {
            write(granted, SeatState.HELD);
        }
    }

    /** Sells granted seats, because they are paid already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Confirmation> sell(List<Seat.Granted> granted) {
        if (granted.isEmpty()) {
            return List.of();
        }
        var totals = write(granted, SeatState.SOLD);
        var sold = granted.stream()
                .map(seat -> new Sold(seat.key(), seat.campaign(), seat.team()))
                .toList();
        var standings = standings(sold, totals);
        return sold.stream()
                .map(seat -> Objects.requireNonNull(standings.get(seat.key())))
                .toList();
    }

    /** Returns how many seats of each campaign are sold now. */
    private Map<CampaignKey, Integer> write(List<Seat.Granted> granted, SeatState state) {
        var written = seats.write(granted, state);
        opened(written.opened());
        return written.sold();
    }

    /** Tells that the campaigns have opened, which the first who buys there may notice before the sweep does. */
    void opened(List<CampaignKey> campaigns) {
        stream.record(campaigns.stream()
                .map(campaign -> campaign.underwent(CampaignVerbs.CAMPAIGN_OPEN, 0))
                .toList());
    }

    /** Makes held seats sold, because they are paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Confirmation> confirm(List<SeatKey> reservations) {
        if (reservations.isEmpty()) {
            return List.of();
        }
        seats.lockFor(reservations);
        var counts = new HashMap<CampaignKey, Move>();
        var moved = new HashMap<SeatKey, Sold>();
        for (var seat : seats.move(reservations, Set.of(SeatState.HELD), SeatState.SOLD)) {
            counts.merge(seat.campaign(), new Move(-seat.quantity(), seat.quantity(), 0), Move::plus);
            moved.put(seat.key(), new Sold(seat.key(), seat.campaign(), seat.team()));
        }
        var sold = reservations.stream()
                .flatMap(key -> Stream.ofNullable(moved.get(key)))
                .toList();
        var standings = sold.isEmpty() ? Map.<SeatKey, Confirmation>of() : standings(sold, seats.count(counts));
        return reservations.stream()
                .map(key -> standings.getOrDefault(key, new Confirmation.Lapsed()))
                .toList();
    }

    /** A seat that has just been sold. */
    private record Sold(
            SeatKey key, CampaignKey campaign, @Nullable TeamId team) {
        ReserveBatch.@Nullable TeamKey place() {
            return team == null ? null : new ReserveBatch.TeamKey(key.brand(), team);
        }
    }

    /**
     * What the seats stand at, now that they are sold. The last of a completed team reports the whole of it; those before
     * it in the list wait for that.
     *
     * @param totals how many seats of each campaign are sold with these
     */
    private Map<SeatKey, Confirmation> standings(List<Sold> sold, Map<CampaignKey, Integer> totals) {
        var places = new HashMap<ReserveBatch.TeamKey, Integer>();
        var lastOf = new HashMap<ReserveBatch.TeamKey, SeatKey>();
        for (var seat : sold) {
            var place = seat.place();
            if (place != null) {
                places.merge(place, 1, Integer::sum);
                lastOf.put(place, seat.key());
            }
        }
        var completed = places.isEmpty() ? Map.<ReserveBatch.TeamKey, List<SeatKey>>of() : seats.payPlaces(places);
        var withCompleteTeams = sold.stream()
                .filter(seat -> seat.place() != null && completed.containsKey(seat.place()))
                .map(Sold::campaign)
                .collect(Collectors.toSet());
        var waiting = belowThreshold(totals, withCompleteTeams);
        var standings = new HashMap<SeatKey, Confirmation>();
        for (var seat : sold) {
            var place = seat.place();
            boolean last = place != null && seat.key().equals(lastOf.get(place));
            var whole = last ? completed.get(place) : null;
            standings.put(
                    seat.key(),
                    waiting.contains(seat.campaign()) || place != null && whole == null
                            ? new Confirmation.Waiting()
                            : whole == null
                                    ? new Confirmation.Final()
                                    : new Confirmation.TeamCompleted(
                                            Objects.requireNonNull(place).team(), whole));
        }
        return standings;
    }

    /**
     * Those campaigns that have not succeeded yet; the ones that do so just now are told to everybody. Where seats are
     * sold to teams, only those of complete ones count, so that what has succeeded cannot fall below its threshold again.
     */
    private Set<CampaignKey> belowThreshold(Map<CampaignKey, Integer> totals, Set<CampaignKey> withCompleteTeams) {
        var conditional = new HashMap<CampaignKey, Terms>();
        terms(totals.keySet()).forEach((campaign, wanted) -> {
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
            if (state == CampaignState.OPEN
                    && (wanted.team() == null
                            ? totals.getOrDefault(campaign, 0) >= wanted.threshold()
                            : withCompleteTeams.contains(campaign)
                                    && seats.countComplete(campaign) >= wanted.threshold())) {
                reached.add(campaign);
            } else if (state != CampaignState.SUCCEEDED) {
                waiting.add(campaign);
            }
        });
        if (!reached.isEmpty()) {
            var succeeded = seats.enter(CampaignState.SUCCEEDED, reached);
            succeeded.forEach(campaign ->
                    events.publishEvent(new CampaignSucceeded(ids.next(), campaign.brand(), campaign.campaign())));
            stream.record(succeeded.stream()
                    .map(campaign -> campaign.underwent(CampaignVerbs.CAMPAIGN_SUCCEED, 0))
                    .toList());
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
        var counts = new HashMap<CampaignKey, Move>();
        var uses = new HashMap<ReserveBatch.Use, Integer>();
        var places = new HashMap<ReserveBatch.TeamKey, int[]>();
        for (var seat : released) {
            counts.merge(seat.campaign(), Move.of(seat.from(), -seat.quantity()), Move::plus);
            uses.merge(new ReserveBatch.Use(seat.campaign(), seat.member()), seat.quantity(), Integer::sum);
            if (seat.team() != null) {
                var left = places.computeIfAbsent(
                        new ReserveBatch.TeamKey(seat.key().brand(), seat.team()), _ -> new int[2]);
                left[0]++;
                left[1] += seat.from() == SeatState.SOLD ? 1 : 0;
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
            var counts = new HashMap<CampaignKey, Move>();
            offers.forEach(place -> counts.merge(place.campaign(), Move.offered(1), Move::plus));
            seats.count(counts);
            stream.record(offers.stream()
                    .map(place -> place.underwent(CampaignVerbs.SEAT_OFFER))
                    .toList());
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
