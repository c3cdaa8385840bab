package linli.community.seating;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.community.Arrival;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.GroupId;
import linli.community.Joining;
import linli.community.Leader;
import linli.community.Membership;
import linli.community.Rank;
import linli.community.Style;
import linli.community.seating.SeatRepository.Vacated;
import linli.community.series.Groups;
import linli.community.series.LockedSeries;
import linli.community.series.Series;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.GroupCommit;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of seats, and of who asks for one, once the community's policy has had its say. */
@Service
public class Seating {
    private final TakeSeats take;
    private final Groups groups;
    private final SeatRepository seats;
    private final DoorRepository doors;
    private final MemberQueries members;
    private final SeatLog log;
    private final GroupCommit<Arrival, Joining> joins;
    private final People people;

    Seating(
            TakeSeats take,
            Groups groups,
            SeatRepository seats,
            DoorRepository doors,
            MemberQueries members,
            SeatLog log,
            GroupCommit<Arrival, Joining> joins,
            People people) {
        this.take = take;
        this.groups = groups;
        this.seats = seats;
        this.doors = doors;
        this.members = members;
        this.log = log;
        this.joins = joins;
        this.people = people;
    }

    /** Seats who arrives, with others who do at the same time, in a transaction of its own. */
    public Joining join(Arrival arrival) {
        return joins.submit(arrival);
    }

    /** Seats many in the caller's transaction; outcomes are in the order of the arrivals. */
    @Transactional
    public List<Joining> joinAll(List<Arrival> arrivals) {
        return arrivals.isEmpty() ? List.of() : take.handle(arrivals);
    }

    public Optional<Membership> findMembership(BrandId brand, CommunityId community, PersonId person) {
        return members.findMembership(brand, community, person);
    }

    /** Who leads the group that each person sits in, by one statement. */
    public Map<PersonId, Leader> leaders(BrandId brand, Collection<PersonId> persons) {
        return members.leaders(brand, persons);
    }

    @Transactional
    Joining approve(Series series, PersonId person) {
        people.hold(List.of(person));
        groups.lock(series);
        var source =
                doors.takeRequest(series, person).orElseThrow(() -> new DomainException(CommunityError.NO_REQUEST));
        return take.handle(List.of(new Arrival(
                        series.brand(),
                        series.community(),
                        person,
                        source,
                        Arrival.Admission.VETTED,
                        Rank.MEMBER,
                        null,
                        null,
                        null)))
                .getFirst();
    }

    @Transactional
    void decline(Series series, PersonId person) {
        if (doors.takeRequest(series, person).isEmpty()) {
            throw new DomainException(CommunityError.NO_REQUEST);
        }
    }

    /**
     * Gives the person's seat back.
     *
     * @param by the person or who removes them
     * @throws DomainException if it ends a manager and whoever removes them may not themselves do all that a manager may
     */
    @Transactional
    GroupId leave(Series series, PersonId person, Actor by) {
        return vacate(groups.lock(series), person, by)
                .orElseThrow(() -> new DomainException(CommunityError.NOT_A_MEMBER));
    }

    /** Gives back every seat of somebody who leaves for good, with all that came of it; of a community they lead, nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leaveAll(PersonId person) {
        var locked = groups.lock(seats.seriesOf(person));
        vacate(
                locked.values().stream()
                        .filter(series -> !series.leader().equals(person))
                        .toList(),
                person);
        doors.withdraw(person);
    }

    /** Makes another member the leader, by the leader's own will or whoever manages all of the brand's; who led it goes on as a manager. */
    @Transactional
    void handOver(Series series, PersonId to, Actor by) {
        var locked = groups.lock(series);
        if (!locked.leader().equals(by.person()) && !by.may(CommunityPermission.MANAGE, series.brand())) {
            throw new DomainException(CommunityError.NOT_YOURS_TO_HAND_OVER);
        }
        if (locked.leader().equals(to)) {
            return;
        }
        if (!seats.lead(series, locked.leader(), to)) {
            throw new DomainException(CommunityError.NOT_A_MEMBER);
        }
        people.makeManager(to, series.brand(), series.community(), by);
    }

    /**
     * Takes the person's seat, if any, and lets them never join again.
     *
     * @throws DomainException if it ends a manager and whoever bans them may not themselves do all that a manager may
     */
    @Transactional
    void ban(Series series, PersonId person, Actor by, String reason) {
        var locked = groups.lock(series);
        vacate(locked, person, by);
        doors.takeRequest(series, person);
        doors.ban(series, person, by.person(), reason);
    }

    @Transactional
    void unban(Series series, PersonId person) {
        if (doors.unban(series, person) == 0) {
            throw new DomainException(CommunityError.NOT_A_MEMBER);
        }
    }

    /** Moves a member to another group of the series that has a seat left. */
    @Transactional
    void transfer(Series series, PersonId person, GroupId target) {
        groups.lock(series);
        if (!groups.holds(series, target)) {
            throw new DomainException(CommunityError.GROUP_NOT_FOUND);
        }
        var from = seats.findSeat(series, person).orElseThrow(() -> new DomainException(CommunityError.NOT_A_MEMBER));
        if (from.equals(target)) {
            return;
        }
        if (!groups.claim(series, target)) {
            throw new DomainException(CommunityError.GROUP_FULL);
        }
        groups.giveBack(series, from);
        seats.move(series, person, target);
        log.moved(series, from, person);
    }

    private Optional<GroupId> vacate(LockedSeries locked, PersonId person, Actor by) {
        if (locked.leader().equals(person)) {
            throw new DomainException(CommunityError.LEADER_STAYS);
        }
        var vacated = vacate(List.of(locked), person);
        for (var seat : vacated) {
            if (seat.rank() == Rank.MANAGER) {
                people.endManager(person, seat.series().brand(), seat.series().community(), by);
            }
        }
        return vacated.stream().map(Vacated::group).findFirst();
    }

    private List<Vacated> vacate(List<LockedSeries> locked, PersonId person) {
        var known = locked.stream().collect(Collectors.toMap(LockedSeries::series, Function.identity()));
        var vacated = seats.vacate(known.keySet(), person);
        if (!vacated.isEmpty()) {
            log.left(vacated, known, person);
        }
        return vacated;
    }

    /** Sets a member's rank; managers, and they only, may manage. */
    @Transactional
    public void setRank(Series series, PersonId person, Rank rank) {
        setRank(
                series,
                person,
                rank,
                () -> people.makeManager(person, series.brand(), series.community()),
                () -> people.endManager(person, series.brand(), series.community()));
    }

    /**
     * The same in somebody's name.
     *
     * @throws DomainException if it makes or ends a manager and they may not themselves do all that a manager may
     */
    @Transactional
    void setRank(Series series, PersonId person, Rank rank, Actor by) {
        setRank(
                series,
                person,
                rank,
                () -> people.makeManager(person, series.brand(), series.community(), by),
                () -> people.endManager(person, series.brand(), series.community(), by));
    }

    private void setRank(Series series, PersonId person, Rank rank, Runnable makeManager, Runnable endManager) {
        if (rank == Rank.OWNER) {
            throw new DomainException(CommunityError.LEADER_STAYS);
        }
        var before =
                seats.setRank(series, person, rank).orElseThrow(() -> new DomainException(CommunityError.NOT_A_MEMBER));
        if (rank == Rank.MANAGER) {
            makeManager.run();
        } else if (before == Rank.MANAGER) {
            endManager.run();
        }
    }

    public void setStyle(Series series, PersonId person, @Nullable Style style) {
        if (seats.setStyle(series, person, style) == 0) {
            throw new DomainException(CommunityError.NOT_A_MEMBER);
        }
    }

    /** Lets the member say nothing for so long from now on; for no time to speak again. */
    void mute(Series series, PersonId person, Duration duration) {
        if (seats.mute(series, person, duration) == 0) {
            throw new DomainException(CommunityError.NOT_A_MEMBER);
        }
    }
}
