package linli.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Judges wishes under the locks of their campaigns' counters, one after the other, each seeing what those before it
 * took; and gathers what has to be written.
 */
final class ReserveBatch {
    /** What the database knows about one wish. */
    record Facts(
            @Nullable CampaignState state,
            Instant now,
            @Nullable Money price,
            @Nullable ReservationId existing,
            int used,
            @Nullable Long offer,
            @Nullable OpenTeam team,
            boolean inTeam,
            Way way) {}

    record OpenTeam(TeamState state, int places, boolean alive) {}

    record NewSeat(ReservationId id, Reserve wish, @Nullable TeamId team, Instant until) {}

    record NewTeam(TeamId id, Reserve wish, int size, Instant expiresAt) {}

    record Use(CampaignKey campaign, PersonId member) {}

    record TeamKey(BrandId brand, TeamId team) {}

    record Reference(BrandId brand, long reference) {}

    record Place(TeamKey team, PersonId member) {}

    /** How a campaign's counter moves: {@code offers} seats were kept for the one who takes them now. */
    record Taken(int seats, int offers) {
        Taken plus(Taken other) {
            return new Taken(seats + other.seats, offers + other.offers);
        }
    }

    final List<NewSeat> seats = new ArrayList<>();
    final List<NewTeam> teams = new ArrayList<>();
    final Map<CampaignKey, Taken> taken = new HashMap<>();
    final Map<Use, Integer> uses = new HashMap<>();
    final Map<TeamKey, Integer> joined = new HashMap<>();
    final Map<Long, BrandId> offers = new HashMap<>();
    final Set<CampaignKey> opening = new HashSet<>();

    private final Map<CampaignKey, Counter> counters;
    private final Map<CampaignKey, Terms> terms;
    private final Ids ids;
    private final Map<Reference, ReservationId> references = new HashMap<>();
    private final Set<Place> places = new HashSet<>();

    ReserveBatch(Map<CampaignKey, Counter> counters, Map<CampaignKey, Terms> terms, Ids ids) {
        this.counters = counters;
        this.terms = terms;
        this.ids = ids;
    }

    Seat judge(Reserve wish, Facts facts) {
        var key = new CampaignKey(wish.brand(), wish.campaign());
        var reference = new Reference(wish.brand(), wish.reference());
        var existing = references.getOrDefault(reference, facts.existing());
        if (existing != null) {
            return new Seat.AlreadyHeld(existing);
        }
        var counter = counters.get(key);
        var terms = this.terms.get(key);
        var state = facts.state();
        if (counter == null || terms == null || state == null) {
            return new Seat.Unknown();
        }
        if (!sells(state, terms.window(), facts.now())) {
            return new Seat.NotOpen(facts.now().isBefore(terms.window().closesAt()) ? state : CampaignState.CLOSED);
        }
        var price = facts.price();
        if (price == null || !soldAt(terms, new StoreId(wish.store()))) {
            return new Seat.NotAllowedHere();
        }
        if (!terms.admits(facts.way())) {
            return new Seat.OnlyElsewhere(terms.wayIn());
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
        int offers = facts.offer() == null || this.offers.containsKey(facts.offer()) ? 0 : 1;
        if (wish.quantity() - offers > counter.free()) {
            return new Seat.SoldOut(terms.waiting() != null);
        }
        return hold(wish, facts, key, counter, terms, price, offers);
    }

    private Seat hold(
            Reserve wish, Facts facts, CampaignKey key, Counter counter, Terms terms, Money price, int offers) {
        var reservation = new ReservationId(ids.next());
        var until = facts.now().plus(terms.hold());
        counter.held += wish.quantity();
        counter.offered -= offers;
        taken.merge(key, new Taken(wish.quantity(), offers), Taken::plus);
        uses.merge(new Use(key, wish.member()), wish.quantity(), Integer::sum);
        references.put(new Reference(wish.brand(), wish.reference()), reservation);
        if (offers > 0 && facts.offer() != null) {
            this.offers.put(facts.offer(), wish.brand());
        }
        if (facts.state() == CampaignState.SCHEDULED) {
            opening.add(key);
        }
        var team = place(wish, facts, terms);
        seats.add(new NewSeat(reservation, wish, team, until));
        return new Seat.Held(reservation, until, price, team, terms.deposit());
    }

    private @Nullable TeamId place(Reserve wish, Facts facts, Terms terms) {
        return switch (wish.team()) {
            case Reserve.Team.Alone() -> null;
            case Reserve.Team.NewTeam() -> {
                var team = new TeamId(ids.next());
                var wanted = java.util.Objects.requireNonNull(terms.team());
                teams.add(new NewTeam(team, wish, wanted.size(), facts.now().plus(wanted.window())));
                yield team;
            }
            case Reserve.Team.JoinTeam(TeamId team) -> {
                var key = new TeamKey(wish.brand(), team);
                joined.merge(key, 1, Integer::sum);
                places.add(new Place(key, wish.member()));
                yield team;
            }
        };
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

    private static boolean sells(CampaignState state, Terms.Window window, Instant now) {
        return switch (state) {
            case SCHEDULED, OPEN, SUCCEEDED -> !now.isBefore(window.opensAt()) && now.isBefore(window.closesAt());
            case FAILED, CLOSED, CANCELLED -> false;
        };
    }
}
