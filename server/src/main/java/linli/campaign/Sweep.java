package linli.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import linli.campaign.SeatRepository.Move;
import linli.campaign.SeatRepository.SeatState;
import linli.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what time alone brings about: opens and ends campaigns, returns unpaid seats, ends offers and teams. */
@Service
class Sweep {
    private final Campaigns campaigns;
    private final SeatRepository seats;
    private final SweepRepository due;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Sweep(
            Campaigns campaigns,
            SeatRepository seats,
            SweepRepository due,
            ApplicationEventPublisher events,
            Ids ids,
            TransactionTemplate transaction) {
        this.campaigns = campaigns;
        this.seats = seats;
        this.due = due;
        this.events = events;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** Each step is one transaction over a bounded batch; what is left over is due again at the next run. */
    void run() {
        Stream.<Runnable>of(
                        this::open,
                        this::returnUnpaidSeats,
                        this::endOffers,
                        this::expireTeams,
                        this::decide,
                        this::close)
                .forEach(step -> transaction.executeWithoutResult(_ -> step.run()));
    }

    private void open() {
        var opening = due.opening();
        if (!opening.isEmpty()) {
            seats.enter(CampaignState.OPEN, opening);
        }
    }

    private void returnUnpaidSeats() {
        campaigns.release(due.lapsed(), Set.of(SeatState.HELD));
    }

    private void endOffers() {
        var affected = due.withMissedOffers();
        if (!affected.isEmpty()) {
            seats.lock(affected);
            var missed = due.missOffers(affected);
            var counts = new HashMap<CampaignKey, Move>();
            missed.forEach(campaign -> counts.merge(campaign, Move.offered(-1), Move::plus));
            if (!counts.isEmpty()) {
                seats.count(counts);
                campaigns.offer(counts.keySet());
            }
        }
    }

    private void expireTeams() {
        var affected = due.withExpiringTeams();
        if (affected.isEmpty()) {
            return;
        }
        seats.lock(affected);
        var expired = due.expireTeams(affected);
        var keys = expired.stream().map(SweepRepository.Expired::key).toList();
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
    }

    private void decide() {
        var ended = due.ended();
        if (ended.isEmpty()) {
            return;
        }
        var counters = seats.lock(ended);
        var terms = campaigns.terms(new HashSet<>(ended));
        var succeeded = new ArrayList<CampaignKey>();
        var failed = new ArrayList<CampaignKey>();
        counters.forEach((campaign, counter) -> {
            var wanted = terms.get(campaign);
            boolean reached = wanted != null && counter.sold >= Math.max(1, wanted.threshold());
            (reached ? succeeded : failed).add(campaign);
        });
        seats.enter(CampaignState.SUCCEEDED, succeeded);
        seats.enter(CampaignState.FAILED, failed).forEach(this::fail);
    }

    private void fail(CampaignKey campaign) {
        events.publishEvent(
                new CampaignFailed(ids.next(), campaign.brand(), campaign.campaign(), CampaignState.FAILED));
    }

    private void close() {
        var closing = due.closing();
        if (closing.isEmpty()) {
            return;
        }
        var counters = seats.lock(closing);
        var terms = campaigns.terms(new HashSet<>(closing));
        for (var campaign : seats.enter(CampaignState.CLOSED, closing)) {
            var counter = counters.get(campaign);
            var wanted = terms.get(campaign);
            if (counter != null && wanted != null) {
                events.publishEvent(new CampaignClosed(
                        ids.next(), campaign.brand(), campaign.campaign(), counter.sold, wanted.off(counter.sold)));
            }
        }
    }
}
