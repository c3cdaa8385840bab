package linli.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import linli.shared.BrandId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What one campaign must do, in memory and one command after the other. */
final class EngineModel {
    static final class Team {
        final int size;
        TeamState state = TeamState.FORMING;
        int paid;
        final Map<PersonId, ReservationId> members = new HashMap<>();

        Team(int size) {
            this.size = size;
        }
    }

    static final class Place {
        final PersonId member;
        final int quantity;
        final @Nullable Integer team;
        boolean sold;

        Place(PersonId member, int quantity, @Nullable Integer team) {
            this.member = member;
            this.quantity = quantity;
            this.team = team;
        }
    }

    private final BrandId brand;
    final Terms terms;
    private final List<TeamId> teamIds;
    final Map<ReservationId, Place> places = new LinkedHashMap<>();
    final List<Team> teams = new ArrayList<>();
    final List<PersonId> waiting = new ArrayList<>();
    final List<PersonId> offered = new ArrayList<>();
    private boolean succeeded;
    private final List<ReservationId> reservations = new ArrayList<>();

    /** @param teamIds what each of its teams is called, as far as it is known */
    EngineModel(BrandId brand, Terms terms, List<TeamId> teamIds) {
        this.brand = brand;
        this.terms = terms;
        this.teamIds = teamIds;
    }

    int sold() {
        return places.values().stream()
                .filter(place -> place.sold)
                .mapToInt(place -> place.quantity)
                .sum();
    }

    int held() {
        return places.values().stream()
                .filter(place -> !place.sold)
                .mapToInt(place -> place.quantity)
                .sum();
    }

    int free() {
        return terms.quota() - sold() - held() - offered.size();
    }

    /** @param joins a team's index, -1 for a new one, null for none */
    Class<? extends Seat> reserve(ReservationId reservation, PersonId member, int quantity, @Nullable Integer joins) {
        if (reservations.contains(reservation)) {
            return Seat.AlreadyTaken.class;
        }
        int used = places.values().stream()
                .filter(place -> place.member.equals(member))
                .mapToInt(place -> place.quantity)
                .sum();
        if (used + quantity > terms.memberLimit()) {
            return Seat.LimitReached.class;
        }
        var team = joins == null || joins < 0 ? null : teams.get(joins);
        if (team != null) {
            if (team.members.containsKey(member)) {
                return Seat.AlreadyInTeam.class;
            }
            if (team.state == TeamState.COMPLETED) {
                return Seat.TeamFull.class;
            }
            if (team.state != TeamState.OPEN) {
                return Seat.TeamGone.class;
            }
            if (team.members.size() == team.size) {
                return Seat.TeamFull.class;
            }
        }
        int kept = offered.contains(member) ? 1 : 0;
        if (quantity - kept > free()) {
            return Seat.SoldOut.class;
        }
        offered.remove(member);
        reservations.add(reservation);
        Integer index = joins;
        if (joins != null && joins < 0) {
            team = new Team(Objects.requireNonNull(terms.team()).size());
            teams.add(team);
            index = teams.size() - 1;
        }
        if (team != null) {
            team.members.put(member, reservation);
        }
        places.put(reservation, new Place(member, quantity, index));
        return Seat.Granted.class;
    }

    /**
     * What the places stand at once all of them are paid: whoever pays last for a team answers for the whole of it, and
     * whether the campaign has succeeded is seen after the last of them.
     */
    List<Confirmation> confirm(List<ReservationId> reservations) {
        var paid = new HashSet<ReservationId>();
        var lastOf = new HashMap<Integer, ReservationId>();
        for (var reservation : reservations) {
            var place = places.get(reservation);
            if (place != null && !place.sold) {
                place.sold = true;
                paid.add(reservation);
                if (place.team != null) {
                    var team = teams.get(place.team);
                    team.paid++;
                    team.state = team.paid == team.size ? TeamState.COMPLETED : TeamState.OPEN;
                    lastOf.put(place.team, reservation);
                }
            }
        }
        succeeded |= !paid.isEmpty() && (terms.team() == null ? sold() : complete()) >= terms.threshold();
        return reservations.stream()
                .map(reservation -> paid.contains(reservation)
                        ? standing(Objects.requireNonNull(places.get(reservation)), lastOf.containsValue(reservation))
                        : new Confirmation.Lapsed())
                .toList();
    }

    private Confirmation standing(Place place, boolean lastOfTeam) {
        if (terms.threshold() > 0 && !succeeded) {
            return new Confirmation.Waiting();
        }
        if (place.team == null) {
            return new Confirmation.Final();
        }
        var team = teams.get(place.team);
        return team.state == TeamState.COMPLETED && lastOfTeam
                ? new Confirmation.TeamCompleted(
                        teamIds.get(place.team),
                        team.members.values().stream()
                                .sorted(Comparator.comparingLong(ReservationId::value))
                                .map(reservation -> new SeatKey(brand, reservation))
                                .toList())
                : new Confirmation.Waiting();
    }

    /** Paid seats in complete teams. */
    private int complete() {
        return places.values().stream()
                .filter(place -> place.sold && place.team != null && teams.get(place.team).state == TeamState.COMPLETED)
                .mapToInt(place -> place.quantity)
                .sum();
    }

    void release(ReservationId reservation) {
        var place = places.remove(reservation);
        if (place == null) {
            return;
        }
        if (place.team != null) {
            var team = teams.get(place.team);
            team.members.remove(place.member);
            team.paid -= place.sold ? 1 : 0;
            if (team.state == TeamState.FORMING || team.state == TeamState.OPEN) {
                team.state = team.members.isEmpty() ? TeamState.DISSOLVED : team.state;
            }
        }
        offer();
    }

    boolean join(PersonId member) {
        if (free() > 0) {
            return false;
        }
        if (!waiting.contains(member) && !offered.contains(member)) {
            waiting.add(member);
        }
        return true;
    }

    void leave(PersonId member) {
        waiting.remove(member);
        if (offered.remove(member)) {
            offer();
        }
    }

    private void offer() {
        while (free() > 0 && !waiting.isEmpty()) {
            offered.add(waiting.removeFirst());
        }
    }
}
