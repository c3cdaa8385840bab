package linli.campaign.seat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import linli.campaign.CampaignState;
import linli.campaign.Reserve;
import linli.campaign.Seat;
import linli.campaign.SeatKey;
import linli.campaign.TeamId;
import linli.campaign.TeamKey;
import linli.campaign.TeamState;
import linli.campaign.Terms;
import linli.campaign.WaitingId;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.Counter;
import linli.network.StoreId;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Judges wishes under the locks of their campaigns' counters, one after the other, each seeing what those before it
 * took.
 */
final class ReserveBatch {
    /**
     * What the database knows about one wish.
     *
     * @param standing null if there is no such campaign
     */
    record Facts(
            @Nullable Standing standing,
            Instant now,
            @Nullable Money price,
            boolean taken,
            int used,
            @Nullable WaitingId offer,
            @Nullable OpenTeam team,
            boolean inTeam,
            Way way) {}

    /** What may change of a campaign. */
    record Standing(
            CampaignState state, Instant closesAt, @Nullable Instant pausedUntil) {
        boolean pauses(Instant now) {
            return pausedUntil != null && now.isBefore(pausedUntil);
        }
    }

    record OpenTeam(TeamState state, int places, boolean alive) {}

    /** What a member has of a campaign. */
    record Use(CampaignKey campaign, PersonId member) {
        static Use of(Seat.Granted seat) {
            return new Use(CampaignKey.of(seat), seat.wish().member());
        }
    }

    record Place(TeamKey team, PersonId member) {}

    private final Map<CampaignKey, Counter> counters;
    private final Map<CampaignKey, Terms> terms;
    private final Ids ids;
    private final Map<Use, Integer> uses = new HashMap<>();
    private final Map<TeamKey, Integer> joined = new HashMap<>();
    private final Set<WaitingId> offers = new HashSet<>();
    private final Set<SeatKey> seats = new HashSet<>();
    private final Set<Place> places = new HashSet<>();

    ReserveBatch(Map<CampaignKey, Counter> counters, Map<CampaignKey, Terms> terms, Ids ids) {
        this.counters = counters;
        this.terms = terms;
        this.ids = ids;
    }

    Seat judge(Reserve wish, Facts facts) {
        var key = CampaignKey.of(wish);
        if (facts.taken() || seats.contains(new SeatKey(wish.brand(), wish.reservation()))) {
            return new Seat.AlreadyTaken();
        }
        var counter = counters.get(key);
        var terms = this.terms.get(key);
        var standing = facts.standing();
        if (counter == null || terms == null || standing == null) {
            return new Seat.Unknown();
        }
        if (!sells(standing, terms.window().opensAt(), facts.now())) {
            return new Seat.NotOpen(
                    facts.now().isBefore(standing.closesAt()) ? standing.state() : CampaignState.CLOSED);
        }
        if (standing.pauses(facts.now())) {
            return new Seat.Paused();
        }
        var price = facts.price();
        if (price == null || !soldAt(terms, wish.store())) {
            return new Seat.NotAllowedHere();
        }
        if (!facts.way().isAdmittedBy(terms)) {
            return new Seat.OnlyElsewhere(Way.into(terms));
        }
        if (!terms.payments().contains(wish.payment())) {
            return new Seat.PaymentNotAllowed();
        }
        var use = new Use(key, wish.member());
        if (facts.used() + uses.getOrDefault(use, 0) + (long) wish.quantity() > terms.memberLimit()) {
            return new Seat.LimitReached(terms.memberLimit());
        }
        var refusal = refuseTeam(wish, facts, terms);
        if (refusal != null) {
            return refusal;
        }
        var offer = facts.offer() == null || offers.contains(facts.offer()) ? null : facts.offer();
        if (wish.quantity() - (offer == null ? 0 : 1) > counter.free()) {
            return new Seat.SoldOut(terms.waiting() != null);
        }
        return grant(wish, facts, standing.state() == CampaignState.SCHEDULED, counter, terms, price, offer);
    }

    private Seat grant(
            Reserve wish,
            Facts facts,
            boolean opens,
            Counter counter,
            Terms terms,
            Money price,
            @Nullable WaitingId offer) {
        counter.hold(wish.quantity());
        if (offer != null) {
            counter.takeOffer();
            offers.add(offer);
        }
        uses.merge(new Use(CampaignKey.of(wish), wish.member()), wish.quantity(), Integer::sum);
        seats.add(new SeatKey(wish.brand(), wish.reservation()));
        var opened = terms.team() != null && wish.team() instanceof Reserve.Team.NewTeam
                ? new Seat.NewTeam(
                        new TeamId(ids.next()),
                        terms.team().size(),
                        facts.now().plus(terms.team().window()))
                : null;
        var team = opened == null ? null : opened.id();
        if (wish.team() instanceof Reserve.Team.JoinTeam(TeamId joining)) {
            var key = new TeamKey(wish.brand(), joining);
            joined.merge(key, 1, Integer::sum);
            places.add(new Place(key, wish.member()));
            team = joining;
        }
        return new Seat.Granted(
                wish, facts.now().plus(terms.hold()), price, team, terms.deposit(), offer, opened, opens);
    }

    private @Nullable Seat refuseTeam(Reserve wish, Facts facts, Terms terms) {
        boolean alone = wish.team() instanceof Reserve.Team.Alone;
        if (alone == (terms.team() != null)) {
            return new Seat.TeamMismatch(terms.team() != null);
        }
        if (wish.team() instanceof Reserve.Team.JoinTeam(TeamId id)) {
            var key = new TeamKey(wish.brand(), id);
            var team = facts.team();
            if (team == null) {
                return new Seat.TeamGone();
            }
            if (facts.inTeam() || places.contains(new Place(key, wish.member()))) {
                return new Seat.AlreadyInTeam();
            }
            if (team.state() == TeamState.COMPLETED) {
                return new Seat.TeamFull();
            }
            if (team.state() != TeamState.OPEN || !team.alive()) {
                return new Seat.TeamGone();
            }
            if (team.places() <= joined.getOrDefault(key, 0)) {
                return new Seat.TeamFull();
            }
        }
        return null;
    }

    private static boolean soldAt(Terms terms, StoreId store) {
        return terms.stores().isEmpty() || terms.stores().contains(store);
    }

    private static boolean sells(Standing standing, Instant opensAt, Instant now) {
        return switch (standing.state()) {
            case SCHEDULED, OPEN, SUCCEEDED -> !now.isBefore(opensAt) && now.isBefore(standing.closesAt());
            case FAILED, CLOSED, CANCELLED -> false;
        };
    }
}
