package linli.campaign.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.CampaignClosed;
import linli.campaign.CampaignFailed;
import linli.campaign.CampaignState;
import linli.campaign.CampaignVerbs;
import linli.campaign.EventId;
import linli.campaign.SeatKey;
import linli.campaign.TeamExpired;
import linli.campaign.counter.AgreedTerms;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.CampaignStates;
import linli.campaign.counter.Counters;
import linli.campaign.counter.SeatState;
import linli.campaign.seat.Seats;
import linli.campaign.team.Teams;
import linli.campaign.team.Teams.Expiring;
import linli.campaign.waiting.WaitingList;
import linli.shared.Ids;
import linli.shared.work.Turn;
import linli.shared.work.Work;
import linli.shared.work.Worklist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Does what time alone brings about: opens and ends campaigns, returns unpaid seats, ends offers and teams. */
@Service
class Sweep {
    private static final int BATCH = 500;

    private final SweepRepository due;
    private final Counters counters;
    private final CampaignStates states;
    private final AgreedTerms terms;
    private final Seats seats;
    private final Teams teams;
    private final WaitingList waiting;
    private final ApplicationEventPublisher events;
    private final ActivityStream stream;
    private final Ids ids;

    Sweep(
            SweepRepository due,
            Counters counters,
            CampaignStates states,
            AgreedTerms terms,
            Seats seats,
            Teams teams,
            WaitingList waiting,
            ApplicationEventPublisher events,
            ActivityStream stream,
            Ids ids) {
        this.due = due;
        this.counters = counters;
        this.states = states;
        this.terms = terms;
        this.seats = seats;
        this.teams = teams;
        this.waiting = waiting;
        this.events = events;
        this.stream = stream;
        this.ids = ids;
    }

    /** In this order, for a campaign that ends waits for its unpaid seats and its teams. */
    List<Work> works() {
        return List.of(
                ofCampaigns("campaign.open", due::opening, this::open),
                Worklist.together(
                        "campaign.return-unpaid-seats",
                        BATCH,
                        due::lapsed,
                        seat -> Worklist.Key.of(seat.brand(), seat.reservation().value()),
                        seats::releaseUnpaid),
                ofCampaigns("campaign.resume", due::resuming, this::resume),
                ofCampaigns("campaign.end-offers", due::withMissedOffers, waiting::endMissed),
                Worklist.together(
                        "campaign.expire-teams",
                        BATCH,
                        due::expiring,
                        team -> Worklist.Key.of(
                                team.key().brand(), team.key().team().value()),
                        this::expireTeams),
                ofCampaigns("campaign.decide", due::ended, this::decide),
                ofCampaigns("campaign.close", due::closing, this::close));
    }

    private static Worklist<CampaignKey> ofCampaigns(
            String name, Function<Turn, List<CampaignKey>> due, Consumer<List<CampaignKey>> handle) {
        return Worklist.together(
                name,
                BATCH,
                due,
                campaign ->
                        Worklist.Key.of(campaign.brand(), campaign.campaign().value()),
                handle);
    }

    private void open(List<CampaignKey> opening) {
        counters.lock(opening);
        states.open(opening);
    }

    private void resume(List<CampaignKey> resuming) {
        counters.lock(resuming);
        var resumed = due.endPauses(resuming);
        waiting.offer(new HashSet<>(resumed));
        stream.record(resumed.stream()
                .map(campaign -> campaign.underwent(CampaignVerbs.CAMPAIGN_RESUME, 0))
                .toList());
    }

    private void expireTeams(List<Expiring> teams) {
        counters.lock(teams.stream().map(Expiring::campaign).distinct().toList());
        var expired = this.teams.expire(teams);
        var keys = expired.stream().map(Expiring::key).toList();
        var paid = this.teams.places(keys, SeatState.SOLD);
        var unpaid = this.teams.places(keys, SeatState.HELD);
        var returned = new ArrayList<SeatKey>();
        Stream.of(paid, unpaid).map(Map::values).flatMap(Collection::stream).forEach(returned::addAll);
        seats.release(returned);
        expired.forEach(team -> events.publishEvent(new TeamExpired(
                new EventId(ids.next()),
                team.campaign().brand(),
                team.campaign().campaign(),
                team.key().team(),
                Stream.of(paid, unpaid)
                        .flatMap(places -> places.getOrDefault(team.key(), List.of()).stream())
                        .toList())));
        stream.record(expired.stream()
                .map(team -> Activity.bySystem(
                        team.key().brand(),
                        CampaignVerbs.TEAM_EXPIRE,
                        team.key().team().thing(),
                        Activity.Where.UNKNOWN,
                        0))
                .toList());
    }

    private void decide(List<CampaignKey> ended) {
        var locked = counters.lock(ended);
        var agreed = terms.of(new HashSet<>(ended));
        var succeeded = new ArrayList<CampaignKey>();
        var failed = new ArrayList<CampaignKey>();
        locked.forEach((campaign, counter) -> {
            var wanted = agreed.get(campaign);
            boolean reached = wanted != null && counter.sold() >= Math.max(1, wanted.threshold());
            (reached ? succeeded : failed).add(campaign);
        });
        var told = new ArrayList<Activity>();
        states.enterAtEnd(CampaignState.SUCCEEDED, succeeded)
                .forEach(campaign -> told.add(campaign.underwent(CampaignVerbs.CAMPAIGN_SUCCEED, 0)));
        for (var campaign : states.enterAtEnd(CampaignState.FAILED, failed)) {
            fail(campaign);
            told.add(campaign.underwent(CampaignVerbs.CAMPAIGN_FAIL, 0));
        }
        stream.record(told);
    }

    private void fail(CampaignKey campaign) {
        events.publishEvent(new CampaignFailed(
                new EventId(ids.next()), campaign.brand(), campaign.campaign(), CampaignState.FAILED));
    }

    private void close(List<CampaignKey> closing) {
        var locked = counters.lock(closing);
        var agreed = terms.of(new HashSet<>(closing));
        var told = new ArrayList<Activity>();
        for (var campaign : states.enterAtEnd(CampaignState.CLOSED, closing)) {
            var counter = locked.get(campaign);
            var wanted = agreed.get(campaign);
            if (counter != null && wanted != null) {
                events.publishEvent(new CampaignClosed(
                        new EventId(ids.next()),
                        campaign.brand(),
                        campaign.campaign(),
                        counter.sold(),
                        wanted.off(counter.sold())));
                told.add(campaign.underwent(CampaignVerbs.CAMPAIGN_CLOSE, counter.sold()));
            }
        }
        stream.record(told);
    }
}
