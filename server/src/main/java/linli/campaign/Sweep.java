package linli.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.SeatRepository.Move;
import linli.campaign.SeatRepository.SeatState;
import linli.campaign.SweepRepository.Expiring;
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

    private final Campaigns campaigns;
    private final SeatRepository seats;
    private final SweepRepository due;
    private final ApplicationEventPublisher events;
    private final ActivityStream stream;
    private final Ids ids;

    Sweep(
            Campaigns campaigns,
            SeatRepository seats,
            SweepRepository due,
            ApplicationEventPublisher events,
            ActivityStream stream,
            Ids ids) {
        this.campaigns = campaigns;
        this.seats = seats;
        this.due = due;
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
                        seat -> Worklist.Key.of(seat.brand(), seat.reference()),
                        this::returnUnpaid),
                ofCampaigns("campaign.end-offers", due::withMissedOffers, this::endOffers),
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
        campaigns.opened(seats.enter(CampaignState.OPEN, opening));
    }

    private void returnUnpaid(List<SeatKey> lapsed) {
        campaigns.release(lapsed, Set.of(SeatState.HELD));
    }

    private void endOffers(List<CampaignKey> affected) {
        seats.lock(affected);
        var missed = due.missOffers(affected);
        var counts = new HashMap<CampaignKey, Move>();
        missed.forEach(place -> counts.merge(place.campaign(), Move.offered(-1), Move::plus));
        if (!counts.isEmpty()) {
            seats.count(counts);
            stream.record(missed.stream()
                    .map(place -> place.underwent(CampaignVerbs.SEAT_OFFER_LAPSE))
                    .toList());
            campaigns.offer(counts.keySet());
        }
    }

    private void expireTeams(List<Expiring> teams) {
        seats.lock(teams.stream().map(Expiring::campaign).distinct().toList());
        var expired = due.expireTeams(teams);
        var keys = expired.stream().map(Expiring::key).toList();
        var paid = seats.placesOf(keys, SeatState.SOLD);
        var unpaid = seats.placesOf(keys, SeatState.HELD);
        var returned = new ArrayList<SeatKey>();
        Stream.of(paid, unpaid).map(Map::values).flatMap(Collection::stream).forEach(returned::addAll);
        campaigns.release(returned, Set.of(SeatState.HELD, SeatState.SOLD));
        expired.forEach(team -> events.publishEvent(new TeamExpired(
                ids.next(),
                team.campaign().brand(),
                team.campaign().campaign(),
                team.key().team(),
                paid.getOrDefault(team.key(), List.of()))));
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
        var counters = seats.lock(ended);
        var terms = campaigns.terms(new HashSet<>(ended));
        var succeeded = new ArrayList<CampaignKey>();
        var failed = new ArrayList<CampaignKey>();
        counters.forEach((campaign, counter) -> {
            var wanted = terms.get(campaign);
            boolean reached = wanted != null && counter.sold >= Math.max(1, wanted.threshold());
            (reached ? succeeded : failed).add(campaign);
        });
        var told = new ArrayList<Activity>();
        seats.enter(CampaignState.SUCCEEDED, succeeded)
                .forEach(campaign -> told.add(campaign.underwent(CampaignVerbs.CAMPAIGN_SUCCEED, 0)));
        for (var campaign : seats.enter(CampaignState.FAILED, failed)) {
            fail(campaign);
            told.add(campaign.underwent(CampaignVerbs.CAMPAIGN_FAIL, 0));
        }
        stream.record(told);
    }

    private void fail(CampaignKey campaign) {
        events.publishEvent(
                new CampaignFailed(ids.next(), campaign.brand(), campaign.campaign(), CampaignState.FAILED));
    }

    private void close(List<CampaignKey> closing) {
        var counters = seats.lock(closing);
        var terms = campaigns.terms(new HashSet<>(closing));
        var told = new ArrayList<Activity>();
        for (var campaign : seats.enter(CampaignState.CLOSED, closing)) {
            var counter = counters.get(campaign);
            var wanted = terms.get(campaign);
            if (counter != null && wanted != null) {
                events.publishEvent(new CampaignClosed(
                        ids.next(), campaign.brand(), campaign.campaign(), counter.sold, wanted.off(counter.sold)));
                told.add(campaign.underwent(CampaignVerbs.CAMPAIGN_CLOSE, counter.sold));
            }
        }
        stream.record(told);
    }
}
