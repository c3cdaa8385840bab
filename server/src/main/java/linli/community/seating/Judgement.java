package linli.community.seating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linli.community.Arrival;
import linli.community.CommunityError;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.seating.DoorRepository.Use;
import linli.community.seating.SeatRepository.Invited;
import linli.community.seating.SeatRepository.Seat;
import linli.community.seating.SeatRepository.Standing;
import linli.community.series.LockedSeries;
import linli.community.series.Series;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What becomes of arrivals, each judged after those before it; those who are admitted have no place yet. */
final class Judgement {
    /** @param source what brought them, with what their invitation says */
    record Admitted(Arrival arrival, JoinSource source) {}

    private record Key(Series series, PersonId person) {
        static Key of(Arrival arrival) {
            return new Key(Series.of(arrival), arrival.person());
        }
    }

    private final List<Arrival> arrivals;
    private final Map<Series, LockedSeries> locked;
    private final Set<PersonId> gone;
    private final List<@Nullable Joining> outcomes = new ArrayList<>();
    private final Map<Key, Admitted> admitted = new LinkedHashMap<>();
    private final Map<Key, Arrival> asking = new LinkedHashMap<>();
    private final Map<Long, Use> uses = new LinkedHashMap<>();

    /**
     * @param standings of the arrivals, in their order
     * @param gone who has left for good
     */
    Judgement(List<Arrival> arrivals, List<Standing> standings, Map<Series, LockedSeries> locked, Set<PersonId> gone) {
        this.arrivals = arrivals;
        this.locked = locked;
        this.gone = gone;
        for (int i = 0; i < arrivals.size(); i++) {
            outcomes.add(judge(arrivals.get(i), standings.get(i)));
        }
    }

    /** Null for who is admitted, now or by an arrival before. */
    private @Nullable Joining judge(Arrival arrival, Standing standing) {
        var key = Key.of(arrival);
        var series = locked.get(key.series());
        if (gone.contains(arrival.person())) {
            return new Joining.Refused(CommunityError.LEFT_FOR_GOOD);
        }
        if (series == null) {
            return new Joining.Refused(CommunityError.COMMUNITY_NOT_FOUND);
        }
        if (standing.seat() != null) {
            return new Joining.AlreadySeated(standing.seat());
        }
        if (admitted.containsKey(key)) {
            return null;
        }
        if (standing.banned()) {
            return new Joining.Refused(CommunityError.BANNED);
        }
        if (arrival.source().invitation() != null) {
            return invited(key, arrival, standing.invitation());
        }
        if (arrival.admission() == Arrival.Admission.VETTED || series.policy() == JoinPolicy.OPEN) {
            admitted.put(key, new Admitted(arrival, arrival.source()));
            return null;
        }
        if (series.policy() == JoinPolicy.APPROVAL) {
            asking.putIfAbsent(key, arrival);
            return new Joining.AwaitingApproval();
        }
        return new Joining.Refused(CommunityError.INVITATION_REQUIRED);
    }

    private @Nullable Joining invited(Key key, Arrival arrival, @Nullable Invited invitation) {
        if (invitation == null) {
            return new Joining.Refused(CommunityError.INVITATION_NOT_FOUND);
        }
        var used = uses.getOrDefault(invitation.id(), new Use(arrival.brand(), invitation.id(), 0));
        if (!invitation.alive() || used.uses() >= invitation.usesLeft()) {
            return new Joining.Refused(CommunityError.INVITATION_SPENT);
        }
        uses.put(invitation.id(), used.oneMore());
        admitted.put(key, new Admitted(arrival, source(arrival.source(), invitation)));
        return null;
    }

    private static JoinSource source(JoinSource told, Invited invitation) {
        return new JoinSource(
                JoinSource.Kind.INVITATION,
                told.invitation(),
                invitation.touchpoint() == null ? told.touchpoint() : invitation.touchpoint(),
                invitation.inviter(),
                told.share());
    }

    /** Each person once a series. */
    List<Admitted> admitted() {
        return List.copyOf(admitted.values());
    }

    List<Arrival> asking() {
        return List.copyOf(asking.values());
    }

    List<Use> uses() {
        return List.copyOf(uses.values());
    }

    /**
     * What to answer to each arrival, in their order; who arrived twice was seated the first time.
     *
     * @param seats of those who were admitted
     */
    List<Joining> outcomes(List<Seat> seats) {
        var groups = seats.stream().collect(Collectors.toMap(seat -> Key.of(seat.arrival()), Seat::group));
        var answered = new HashSet<Key>();
        var answers = new ArrayList<Joining>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            var outcome = outcomes.get(i);
            if (outcome == null) {
                var key = Key.of(arrivals.get(i));
                var group = Optional.ofNullable(groups.get(key)).orElseThrow();
                outcome = answered.add(key) ? new Joining.Seated(group) : new Joining.AlreadySeated(group);
            }
            answers.add(outcome);
        }
        return answers;
    }
}
