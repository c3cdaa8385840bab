package linli.community.seating;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.community.Arrival;
import linli.community.Joining;
import linli.community.seating.Judgement.Admitted;
import linli.community.seating.SeatRepository.Seat;
import linli.community.series.Groups;
import linli.community.series.LockedSeries;
import linli.community.series.Series;
import linli.community.series.Wanted;
import linli.identity.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats who arrives, in a fixed number of statements however many do. Of a person who arrives twice the first arrival
 * counts; whoever has to ask is noted.
 */
@Service
class TakeSeats {
    private final People people;
    private final Groups groups;
    private final SeatRepository seats;
    private final DoorRepository doors;
    private final SeatLog log;

    TakeSeats(People people, Groups groups, SeatRepository seats, DoorRepository doors, SeatLog log) {
        this.people = people;
        this.groups = groups;
        this.seats = seats;
        this.doors = doors;
        this.log = log;
    }

    /** Outcomes are in the order of the arrivals. */
    @Transactional
    List<Joining> handle(List<Arrival> arrivals) {
        var gone = people.hold(arrivals.stream().map(Arrival::person).collect(Collectors.toSet()));
        var locked = groups.lock(arrivals.stream().map(Series::of).collect(Collectors.toSet()));
        var judged = new Judgement(arrivals, seats.standings(arrivals), locked, gone);
        var placed = place(judged.admitted(), locked);
        write(judged, placed, locked);
        return judged.outcomes(placed);
    }

    private List<Seat> place(List<Admitted> admitted, Map<Series, LockedSeries> locked) {
        if (admitted.isEmpty()) {
            return List.of();
        }
        var places = groups.place(
                admitted.stream()
                        .map(one -> new Wanted(
                                Series.of(one.arrival()), one.arrival().group()))
                        .toList(),
                locked);
        return IntStream.range(0, places.size())
                .mapToObj(i -> new Seat(
                        admitted.get(i).arrival(),
                        places.get(i),
                        admitted.get(i).source()))
                .toList();
    }

    private void write(Judgement judged, List<Seat> placed, Map<Series, LockedSeries> locked) {
        if (!judged.asking().isEmpty()) {
            doors.ask(judged.asking());
        }
        if (!judged.uses().isEmpty()
                && doors.use(judged.uses()) != judged.uses().size()) {
            throw new IllegalStateException("an invitation was used outside of its series' lock");
        }
        if (!placed.isEmpty()) {
            seats.seat(placed);
            log.joined(placed, locked);
        }
    }
}
