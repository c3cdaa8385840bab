package linli.community;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.activity.Verb;
import linli.community.SeriesRepository.LockedSeries;
import linli.community.SeriesRepository.NewGroup;
import linli.community.SeriesRepository.Seat;
import linli.community.SeriesRepository.Series;
import linli.community.SeriesRepository.Taking;
import linli.identity.People;
import linli.network.TouchpointId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.Signals;
import linli.shared.access.Actor;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes the seats of a series. Whoever finds all groups full opens the next one; nobody who may come in is
 * turned away for want of a seat.
 */
@Service
class Seating {
    private final SeriesRepository seats;
    private final ActivityStream activities;
    private final People people;
    private final Signals signals;
    private final Ids ids;

    Seating(SeriesRepository seats, ActivityStream activities, People people, Signals signals, Ids ids) {
        this.seats = seats;
        this.activities = activities;
        this.people = people;
        this.signals = signals;
        this.ids = ids;
    }

    private record Key(Series series, PersonId person) {}

    /** A fixed number of statements however many arrive; each is judged after those before it. */
    @Transactional
    List<Joining> seatAll(List<Arrival> arrivals) {
        var gone = people.hold(arrivals.stream().map(Arrival::person).collect(Collectors.toSet()));
        var locked = seats.lock(
                new LinkedHashSet<>(arrivals.stream().map(Seating::series).toList()));
        var standings = seats.standings(arrivals);
        var outcomes = new ArrayList<@Nullable Joining>(arrivals.size());
        var admitted = new LinkedHashMap<Key, Arrival>();
        var asking = new LinkedHashMap<Key, Arrival>();
        var usesLeft = new HashMap<Long, Integer>();
        var uses = new LinkedHashMap<Long, SeriesRepository.Use>();
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            var key = new Key(series(arrival), arrival.person());
            var standing = standings.get(i);
            var series = locked.get(key.series());
            var invitation = standing.invitation();
            if (gone.contains(arrival.person())) {
                outcomes.add(new Joining.Refused(CommunityError.LEFT_FOR_GOOD));
            } else if (series == null) {
                outcomes.add(new Joining.Refused(CommunityError.COMMUNITY_NOT_FOUND));
            } else if (standing.seat() != null) {
                outcomes.add(new Joining.AlreadySeated(standing.seat()));
            } else if (admitted.containsKey(key)) {
                outcomes.add(null);
            } else if (standing.banned()) {
                outcomes.add(new Joining.Refused(CommunityError.BANNED));
            } else if (arrival.source().invitation() != null) {
                if (invitation == null) {
                    outcomes.add(new Joining.Refused(CommunityError.INVITATION_NOT_FOUND));
                } else if (!invitation.alive()
                        || usesLeft.merge(invitation.id(), invitation.usesLeft() - 1, (left, _) -> left - 1) < 0) {
                    outcomes.add(new Joining.Refused(CommunityError.INVITATION_SPENT));
                } else {
                    uses.merge(
                            invitation.id(),
                            new SeriesRepository.Use(arrival.brand(), invitation.id(), 1),
                            (use, _) -> new SeriesRepository.Use(use.brand(), use.invitation(), use.uses() + 1));
                    admitted.put(key, arrival);
                    outcomes.add(null);
                }
            } else if (arrival.admission() == Arrival.Admission.VETTED || series.policy() == JoinPolicy.OPEN) {
                admitted.put(key, arrival);
                outcomes.add(null);
            } else if (series.policy() == JoinPolicy.APPROVAL) {
                asking.putIfAbsent(key, arrival);
                outcomes.add(new Joining.AwaitingApproval());
            } else {
                outcomes.add(new Joining.Refused(CommunityError.INVITATION_REQUIRED));
            }
        }
        if (!asking.isEmpty()) {
            seats.ask(List.copyOf(asking.values()));
        }
        if (admitted.isEmpty()) {
            return outcomes.stream()
                    .map(Optional::ofNullable)
                    .map(Optional::orElseThrow)
                    .toList();
        }
        if (!uses.isEmpty() && seats.use(List.copyOf(uses.values())) != uses.size()) {
            throw new IllegalStateException("an invitation was used outside of its series' lock");
        }
        var invitations = new HashMap<Key, SeriesRepository.Invited>();
        for (int i = 0; i < arrivals.size(); i++) {
            var invitation = standings.get(i).invitation();
            if (invitation != null) {
                invitations.putIfAbsent(
                        new Key(series(arrivals.get(i)), arrivals.get(i).person()), invitation);
            }
        }
        var placed = place(admitted, locked);
        var rows = admitted.entrySet().stream()
                .map(entry -> new Seat(
                        entry.getValue(),
                        Optional.ofNullable(placed.get(entry.getKey())).orElseThrow(),
                        source(entry.getValue().source(), invitations.get(entry.getKey()))))
                .toList();
        seats.seat(rows);
        seats.tally(joined(rows));
        activities.record(rows.stream()
                .map(seat -> activity(
                        CommunityVerbs.JOIN,
                        locked,
                        series(seat.arrival()),
                        seat.arrival().person(),
                        seat.source()))
                .toList());
        var results = new ArrayList<Joining>(arrivals.size());
        var answered = new LinkedHashSet<Key>();
        for (int i = 0; i < arrivals.size(); i++) {
            var outcome = outcomes.get(i);
            if (outcome == null) {
                var key = new Key(series(arrivals.get(i)), arrivals.get(i).person());
                var group = Optional.ofNullable(placed.get(key)).orElseThrow();
                outcome = answered.add(key) ? new Joining.Seated(group) : new Joining.AlreadySeated(group);
            }
            results.add(outcome);
        }
        return results;
    }

    /** Finds everybody a group: the wanted one, else the oldest with a seat, else a new one; and claims the seats. */
    private Map<Key, GroupId> place(Map<Key, Arrival> admitted, Map<Series, LockedSeries> locked) {
        var placed = new HashMap<Key, GroupId>();
        var taken = new LinkedHashMap<GroupId, Taking>();
        var free = new HashMap<GroupId, Integer>();
        seats.openGroups(admitted.values()).forEach(group -> free.put(group.id(), group.free()));
        admitted.forEach((key, arrival) -> {
            var wanted = arrival.group();
            if (wanted != null && free.getOrDefault(wanted, 0) > 0) {
                free.merge(wanted, -1, Integer::sum);
                claim(key, wanted, placed, taken);
            }
        });
        var rest = admitted.keySet().stream()
                .filter(key -> !placed.containsKey(key))
                .toList();
        var counts = rest.stream().collect(Collectors.toMap(Key::series, _ -> 1, Integer::sum, LinkedHashMap::new));
        var open = new HashMap<Series, Deque<GroupId>>();
        if (!counts.isEmpty()) {
            counts.replaceAll((_, count) -> count + taken.size());
            for (var group : seats.openGroups(counts)) {
                int left = free.computeIfAbsent(group.id(), _ -> group.free());
                if (left > 0) {
                    open.computeIfAbsent(group.series(), _ -> new ArrayDeque<>())
                            .add(group.id());
                }
            }
        }
        var opened = new ArrayList<NewGroup>();
        var numbers = new HashMap<Series, Integer>();
        for (var key : rest) {
            var queue = open.computeIfAbsent(key.series(), _ -> new ArrayDeque<>());
            var group = queue.peek();
            if (group == null) {
                var series = Optional.ofNullable(locked.get(key.series())).orElseThrow();
                int number = numbers.merge(key.series(), series.groups() + 1, (last, _) -> last + 1);
                var next = newGroup(series, number);
                opened.add(next);
                queue.add(next.id());
                free.put(next.id(), next.capacity());
                group = next.id();
            }
            if (free.merge(group, -1, Integer::sum) == 0) {
                queue.remove();
            }
            claim(key, group, placed, taken);
        }
        if (!opened.isEmpty()) {
            seats.open(opened);
        }
        if (seats.take(List.copyOf(taken.values())) != taken.size()) {
            throw new IllegalStateException("a seat was taken outside of its series' lock");
        }
        return placed;
    }

    private static void claim(Key key, GroupId group, Map<Key, GroupId> placed, Map<GroupId, Taking> taken) {
        placed.put(key, group);
        taken.merge(
                group,
                new Taking(key.series().brand(), group, 1),
                (sum, one) -> new Taking(sum.brand(), group, sum.seats() + one.seats()));
    }

    private NewGroup newGroup(LockedSeries series, int number) {
        return new NewGroup(series.series(), new GroupId(ids.next()), number, null, series.leader(), series.capacity());
    }

    /** Finds the groups of these names, or of names that look the same, and opens those that the series does not have. */
    @Transactional
    Map<String, GroupId> openNamed(Series series, List<String> names) {
        var locked = lock(series);
        var groups = new HashMap<String, GroupId>();
        var missing = new HashMap<String, GroupId>();
        var opened = new ArrayList<NewGroup>();
        for (var named : seats.named(series, names)) {
            var id = named.id() == null ? missing.get(named.key()) : named.id();
            if (id == null) {
                id = new GroupId(ids.next());
                opened.add(new NewGroup(
                        series,
                        id,
                        locked.groups() + opened.size() + 1,
                        named.name(),
                        locked.leader(),
                        locked.capacity()));
                missing.put(named.key(), id);
            }
            groups.put(named.name(), id);
        }
        if (!opened.isEmpty()) {
            seats.open(opened);
        }
        return groups;
    }

    @Transactional
    Joining approve(Series series, PersonId person) {
        people.hold(List.of(person));
        lock(series);
        var source =
                seats.takeRequest(series, person).orElseThrow(() -> new DomainException(CommunityError.NO_REQUEST));
        return seatAll(List.of(new Arrival(
                        series.brand(),
                        series.community(),
                        person,
                        source,
                        Arrival.Admission.VETTED,
                        MemberRole.SPECTATOR,
                        null,
                        null)))
                .getFirst();
    }

    @Transactional
    void decline(Series series, PersonId person) {
        if (seats.takeRequest(series, person).isEmpty()) {
            throw new DomainException(CommunityError.NO_REQUEST);
        }
    }

    /** Gives the person's seat back. */
    @Transactional
    GroupId leave(Series series, PersonId person) {
        return vacate(lock(series), person).orElseThrow(() -> new DomainException(CommunityError.NOT_A_MEMBER));
    }

    /** Gives back every seat of somebody who leaves for good, with all that came of it; of a community they lead, nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leaveAll(PersonId person) {
        var locked = seats.lock(seats.seriesOf(person));
        vacate(
                locked.values().stream()
                        .filter(series -> !series.leader().equals(person))
                        .toList(),
                person);
        seats.withdraw(person);
    }

    /** Names a group and says who leads it, who sits in the series. */
    @Transactional
    void describe(Series series, GroupId group, @Nullable String name, PersonId leader) {
        lock(series);
        if (seats.findSeat(series, leader).isEmpty()) {
            throw new DomainException(CommunityError.NOT_A_MEMBER);
        }
        if (!seats.describe(series, group, name, leader)) {
            throw new DomainException(CommunityError.GROUP_NOT_FOUND);
        }
    }

    /** Makes another member the leader, by the leader's own will or HQ's; who led it goes on as a manager. */
    @Transactional
    void handOver(Series series, PersonId to, Actor by) {
        var locked = lock(series);
        if (!locked.leader().equals(by.person()) && !by.isHq(series.brand())) {
            throw new DomainException(CommunityError.NOT_YOURS_TO_HAND_OVER);
        }
        if (locked.leader().equals(to)) {
            return;
        }
        if (!seats.lead(series, locked.leader(), to)) {
            throw new DomainException(CommunityError.NOT_A_MEMBER);
        }
        people.grant(
                to,
                new Grant(
                        Role.COMMUNITY_MANAGER,
                        series.brand(),
                        series.community().value()),
                by.person());
    }

    /** Takes the person's seat, if any, and lets them never join again. */
    @Transactional
    void ban(Series series, PersonId person, PersonId by, String reason) {
        var locked = lock(series);
        vacate(locked, person);
        seats.takeRequest(series, person);
        seats.ban(series, person, by, reason);
    }

    @Transactional
    void unban(Series series, PersonId person) {
        if (seats.unban(series, person) == 0) {
            throw new DomainException(CommunityError.NOT_A_MEMBER);
        }
    }

    /** Moves a member to another group of the series that has a seat left. */
    @Transactional
    void transfer(Series series, PersonId person, GroupId target) {
        lock(series);
        if (!seats.holds(series, target)) {
            throw new DomainException(CommunityError.GROUP_NOT_FOUND);
        }
        var from = seats.findSeat(series, person).orElseThrow(() -> new DomainException(CommunityError.NOT_A_MEMBER));
        if (from.equals(target)) {
            return;
        }
        if (seats.take(List.of(new Taking(series.brand(), target, 1))) == 0) {
            throw new DomainException(CommunityError.GROUP_FULL);
        }
        seats.giveBack(series.brand(), from);
        seats.move(series, person, target);
        tellLeft(series, from, person);
    }

    private Optional<GroupId> vacate(LockedSeries locked, PersonId person) {
        if (locked.leader().equals(person)) {
            throw new DomainException(CommunityError.LEADER_STAYS);
        }
        var vacated = vacate(List.of(locked), person);
        for (var seat : vacated) {
            if (seat.role() == MemberRole.MANAGER) {
                people.revoke(
                        person,
                        new Grant(
                                Role.COMMUNITY_MANAGER,
                                seat.series().brand(),
                                seat.series().community().value()));
            }
        }
        return vacated.stream().map(SeriesRepository.Vacated::group).findFirst();
    }

    private List<SeriesRepository.Vacated> vacate(List<LockedSeries> locked, PersonId person) {
        var known = locked.stream().collect(Collectors.toMap(LockedSeries::series, Function.identity()));
        var vacated = seats.vacate(known.keySet(), person);
        if (!vacated.isEmpty()) {
            signals.send(
                    Communities.SEAT_LEFT,
                    vacated.stream()
                            .map(seat -> signal(seat.series(), seat.group(), person))
                            .toList());
            seats.tally(vacated.stream()
                    .map(seat -> tally(seat.series(), seat.source(), 0, 1))
                    .toList());
            activities.record(vacated.stream()
                    .map(seat -> activity(CommunityVerbs.LEAVE, known, seat.series(), person, seat.source()))
                    .toList());
        }
        return vacated;
    }

    private void tellLeft(Series series, GroupId group, PersonId person) {
        signals.send(Communities.SEAT_LEFT, List.of(signal(series, group, person)));
    }

    private static String signal(Series series, GroupId group, PersonId person) {
        return "%s:%s:%s".formatted(series.brand(), group, person);
    }

    private LockedSeries lock(Series series) {
        var locked = seats.lock(List.of(series)).get(series);
        if (locked == null) {
            throw new DomainException(CommunityError.COMMUNITY_NOT_FOUND);
        }
        return locked;
    }

    private static Series series(Arrival arrival) {
        return new Series(arrival.brand(), arrival.community());
    }

    private static JoinSource source(JoinSource told, SeriesRepository.@Nullable Invited invitation) {
        if (told.invitation() == null || invitation == null) {
            return told;
        }
        var touchpoint = invitation.touchpoint();
        return new JoinSource(
                JoinSource.Kind.INVITATION,
                told.invitation(),
                touchpoint == null ? told.touchpoint() : new TouchpointId(touchpoint),
                invitation.inviter(),
                told.share());
    }

    private static List<SeriesRepository.Tally> joined(List<Seat> rows) {
        return List.copyOf(rows.stream()
                .map(seat -> tally(series(seat.arrival()), seat.source(), 1, 0))
                .collect(Collectors.toMap(
                        tally -> new SeriesRepository.Tally(
                                tally.series(), tally.kind(), tally.touchpoint(), tally.inviter(), 0, 0),
                        Function.identity(),
                        (a, b) -> new SeriesRepository.Tally(
                                a.series(),
                                a.kind(),
                                a.touchpoint(),
                                a.inviter(),
                                a.joined() + b.joined(),
                                a.departed() + b.departed()),
                        LinkedHashMap::new))
                .values());
    }

    private static SeriesRepository.Tally tally(Series series, JoinSource source, int joined, int departed) {
        var touchpoint = source.touchpoint();
        var inviter = source.inviter();
        return new SeriesRepository.Tally(
                series,
                source.kind(),
                touchpoint == null ? 0 : touchpoint.value(),
                inviter == null ? 0 : inviter.value(),
                joined,
                departed);
    }

    private static Activity activity(
            Verb verb, Map<Series, LockedSeries> locked, Series series, PersonId person, JoinSource source) {
        var touchpoint = source.touchpoint();
        return new Activity(
                series.brand(),
                person,
                null,
                verb,
                series.community().thing(),
                new Activity.Where(
                        Optional.ofNullable(locked.get(series)).orElseThrow().store(),
                        series.community().value(),
                        touchpoint == null ? null : touchpoint.value(),
                        source.share(),
                        null),
                0);
    }
}
