package linli.campaign.seat;

import java.util.ArrayList;
import java.util.Collection;
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
import linli.campaign.CampaignId;
import linli.campaign.CampaignState;
import linli.campaign.CampaignSucceeded;
import linli.campaign.CampaignVerbs;
import linli.campaign.Campaigns;
import linli.campaign.Confirmation;
import linli.campaign.EventId;
import linli.campaign.Reserve;
import linli.campaign.Seat;
import linli.campaign.SeatKey;
import linli.campaign.TeamId;
import linli.campaign.TeamKey;
import linli.campaign.Terms;
import linli.campaign.WaitingId;
import linli.campaign.counter.AgreedTerms;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.CampaignStates;
import linli.campaign.counter.Counters;
import linli.campaign.counter.Move;
import linli.campaign.counter.SeatState;
import linli.campaign.seat.ReserveBatch.Use;
import linli.campaign.team.Teams;
import linli.campaign.waiting.WaitingList;
import linli.catalog.VariantId;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of campaigns: whoever has one wished for it first, and every limit is kept by the write that takes it. */
@Service
public class Seats implements Campaigns {
    private final WishRepository wishes;
    private final ReservationRepository reservations;
    private final Counters counters;
    private final CampaignStates states;
    private final AgreedTerms terms;
    private final Teams teams;
    private final WaitingList waiting;
    private final ApplicationEventPublisher events;
    private final ActivityStream stream;
    private final Ids ids;

    Seats(
            WishRepository wishes,
            ReservationRepository reservations,
            Counters counters,
            CampaignStates states,
            AgreedTerms terms,
            Teams teams,
            WaitingList waiting,
            ApplicationEventPublisher events,
            ActivityStream stream,
            Ids ids) {
        this.wishes = wishes;
        this.reservations = reservations;
        this.counters = counters;
        this.states = states;
        this.terms = terms;
        this.teams = teams;
        this.waiting = waiting;
        this.events = events;
        this.stream = stream;
        this.ids = ids;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Seat> reserve(List<Reserve> wishes) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        var campaigns = wishes.stream().map(CampaignKey::of).collect(Collectors.toSet());
        var locked = counters.lock(campaigns);
        var facts = this.wishes.facts(wishes);
        var batch = new ReserveBatch(locked, terms.of(campaigns), ids);
        var judged = new ArrayList<Seat>(wishes.size());
        for (int i = 0; i < wishes.size(); i++) {
            judged.add(batch.judge(wishes.get(i), facts.get(i)));
        }
        return judged;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(List<Seat.Granted> granted) {
        if (!granted.isEmpty()) {
            write(granted, SeatState.HELD);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Confirmation> sell(List<Seat.Granted> granted) {
        if (granted.isEmpty()) {
            return List.of();
        }
        var totals = write(granted, SeatState.SOLD);
        var sold = granted.stream()
                .map(seat -> new Sold(seat.key(), CampaignKey.of(seat), seat.team()))
                .toList();
        var standings = standings(sold, totals);
        return sold.stream()
                .map(seat -> Objects.requireNonNull(standings.get(seat.key())))
                .toList();
    }

    /** Takes the seats, held or sold; returns how many are now sold of each campaign. */
    private Map<CampaignKey, Integer> write(List<Seat.Granted> granted, SeatState state) {
        var moves = new HashMap<CampaignKey, Move>();
        var founders = new ArrayList<Seat.Granted>();
        var joined = new HashMap<TeamKey, Integer>();
        var offers = new HashMap<WaitingId, BrandId>();
        var opening = new HashSet<CampaignKey>();
        for (var seat : granted) {
            var campaign = CampaignKey.of(seat);
            moves.merge(campaign, Move.of(state, seat.wish().quantity()), Move::plus);
            if (seat.opened() != null) {
                founders.add(seat);
            } else if (seat.team() != null) {
                joined.merge(new TeamKey(campaign.brand(), seat.team()), 1, Integer::sum);
            }
            if (seat.offer() != null) {
                offers.put(seat.offer(), campaign.brand());
                moves.merge(campaign, Move.offered(-1), Move::plus);
            }
            if (seat.opens()) {
                opening.add(campaign);
            }
        }
        var sold = counters.move(moves);
        reservations.insert(granted, state);
        if (!founders.isEmpty()) {
            teams.open(founders);
        }
        if (!joined.isEmpty()) {
            teams.join(joined);
        }
        if (!offers.isEmpty()) {
            waiting.take(offers);
        }
        if (!opening.isEmpty()) {
            states.open(opening);
        }
        return sold;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Confirmation> confirm(List<SeatKey> reservations) {
        if (reservations.isEmpty()) {
            return List.of();
        }
        counters.lockFor(reservations);
        var moves = new HashMap<CampaignKey, Move>();
        var moved = new HashMap<SeatKey, Sold>();
        for (var seat : this.reservations.move(reservations, Set.of(SeatState.HELD), SeatState.SOLD)) {
            moves.merge(seat.campaign(), new Move(-seat.quantity(), seat.quantity(), 0), Move::plus);
            moved.put(seat.key(), new Sold(seat.key(), seat.campaign(), seat.team()));
        }
        var sold = reservations.stream()
                .flatMap(key -> Stream.ofNullable(moved.get(key)))
                .toList();
        var standings = sold.isEmpty() ? Map.<SeatKey, Confirmation>of() : standings(sold, counters.move(moves));
        return reservations.stream()
                .map(key -> standings.getOrDefault(key, new Confirmation.Lapsed()))
                .toList();
    }

    /** A seat that has just been sold. */
    private record Sold(
            SeatKey key, CampaignKey campaign, @Nullable TeamId team) {
        @Nullable
        TeamKey place() {
            return team == null ? null : new TeamKey(key.brand(), team);
        }
    }

    /**
     * What the seats stand at, now that they are sold. The last of a completed team reports the whole of it; those before
     * it in the list wait for that.
     *
     * @param totals how many seats of each campaign are sold with these
     */
    private Map<SeatKey, Confirmation> standings(List<Sold> sold, Map<CampaignKey, Integer> totals) {
        var places = new HashMap<TeamKey, Integer>();
        var lastOf = new HashMap<TeamKey, SeatKey>();
        for (var seat : sold) {
            var place = seat.place();
            if (place != null) {
                places.merge(place, 1, Integer::sum);
                lastOf.put(place, seat.key());
            }
        }
        var completed = pay(places);
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

    /** Counts paid places; returns the places of the teams that are complete by them. */
    private Map<TeamKey, List<SeatKey>> pay(Map<TeamKey, Integer> places) {
        var completed = places.isEmpty() ? List.<TeamKey>of() : teams.pay(places);
        return completed.isEmpty() ? Map.of() : teams.places(completed, SeatState.SOLD);
    }

    /**
     * Those campaigns that have not succeeded yet; the ones that do so just now are told to everybody. Where seats are
     * sold to teams, only those of complete ones count, so that what has succeeded cannot fall below its threshold again.
     */
    private Set<CampaignKey> belowThreshold(Map<CampaignKey, Integer> totals, Set<CampaignKey> withCompleteTeams) {
        var conditional = new HashMap<CampaignKey, Terms>();
        terms.of(totals.keySet()).forEach((campaign, wanted) -> {
            if (wanted.threshold() > 0) {
                conditional.put(campaign, wanted);
            }
        });
        if (conditional.isEmpty()) {
            return Set.of();
        }
        var waiting = new HashSet<CampaignKey>();
        var reached = new ArrayList<CampaignKey>();
        var now = states.of(conditional.keySet());
        conditional.forEach((campaign, wanted) -> {
            var state = now.get(campaign);
            if (state == CampaignState.OPEN
                    && (wanted.team() == null
                            ? totals.getOrDefault(campaign, 0) >= wanted.threshold()
                            : withCompleteTeams.contains(campaign)
                                    && teams.countComplete(campaign) >= wanted.threshold())) {
                reached.add(campaign);
            } else if (state != CampaignState.SUCCEEDED) {
                waiting.add(campaign);
            }
        });
        if (!reached.isEmpty()) {
            var succeeded = states.enter(CampaignState.SUCCEEDED, reached);
            succeeded.forEach(campaign -> events.publishEvent(
                    new CampaignSucceeded(new EventId(ids.next()), campaign.brand(), campaign.campaign())));
            stream.record(succeeded.stream()
                    .map(campaign -> campaign.underwent(CampaignVerbs.CAMPAIGN_SUCCEED, 0))
                    .toList());
        }
        return waiting;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(List<SeatKey> reservations) {
        counters.lockFor(reservations);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(List<SeatKey> reservations) {
        release(reservations, Set.of(SeatState.HELD, SeatState.SOLD));
    }

    /** Gives back those of the seats that nobody has paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void releaseUnpaid(List<SeatKey> reservations) {
        release(reservations, Set.of(SeatState.HELD));
    }

    /** Gives back the seats of the campaign that nobody has paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void releaseUnpaid(CampaignKey campaign) {
        releaseUnpaid(reservations.held(campaign));
    }

    private void release(List<SeatKey> reservations, Set<SeatState> from) {
        if (reservations.isEmpty()) {
            return;
        }
        counters.lockFor(reservations);
        var released = this.reservations.move(reservations, from, SeatState.RELEASED);
        if (released.isEmpty()) {
            return;
        }
        var moves = new HashMap<CampaignKey, Move>();
        var uses = new HashMap<Use, Integer>();
        var places = new HashMap<TeamKey, Teams.Left>();
        for (var seat : released) {
            moves.merge(seat.campaign(), Move.of(seat.from(), -seat.quantity()), Move::plus);
            uses.merge(new Use(seat.campaign(), seat.member()), seat.quantity(), Integer::sum);
            if (seat.team() != null) {
                places.merge(
                        new TeamKey(seat.key().brand(), seat.team()),
                        new Teams.Left(1, seat.from() == SeatState.SOLD ? 1 : 0),
                        Teams.Left::plus);
            }
        }
        counters.move(moves);
        this.reservations.unuse(uses);
        if (!places.isEmpty()) {
            teams.leave(places);
        }
        waiting.offer(moves.keySet());
    }

    /** Whether somebody who came as they did may buy by these terms; asks nothing where that does not matter. */
    public boolean admits(BrandId brand, Terms terms, Visitor visitor) {
        return !terms.isRestricted()
                || wishes.way(brand, visitor.person().orElse(null), visitor.id())
                        .isAdmittedBy(terms);
    }

    @Override
    public void await(BrandId brand, CampaignId campaign, PersonId member) {
        waiting.join(brand, campaign, member);
    }

    @Override
    public Optional<Money> findPrice(BrandId brand, CampaignId campaign, VariantId variant) {
        return wishes.findPrice(new CampaignKey(brand, campaign), variant);
    }

    @Override
    public Optional<Terms.Deposit> findDeposit(BrandId brand, CampaignId campaign) {
        return terms.find(brand, campaign).map(Terms::deposit);
    }

    @Override
    public Optional<Terms> findTerms(BrandId brand, CampaignId campaign) {
        return terms.find(brand, campaign);
    }

    @Override
    public Set<PaymentMethod> payments(BrandId brand, CampaignId campaign) {
        return terms.find(brand, campaign).map(Terms::payments).orElse(Set.of());
    }

    @Override
    public Set<TeamKey> complete(Collection<TeamKey> wanted) {
        return teams.complete(wanted);
    }

    @Override
    public Set<TeamKey> lapsed(Collection<TeamKey> wanted) {
        return teams.lapsed(wanted);
    }
}
